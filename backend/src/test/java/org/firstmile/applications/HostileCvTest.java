package org.firstmile.applications;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.firstmile.shared.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that were made to do harm are refused with a mend, in bounded time and memory. */
class HostileCvTest {
    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("arrays in arrays", HostileCvs.deepPdf("[", 400_000)),
                arguments("dictionaries in dictionaries", HostileCvs.deepPdf("<</A ", 200_000)),
                arguments("a table of contents that unpacks to a gigabyte", HostileCvs.pdfWithHugeTable()),
                arguments("an object stream that unpacks to a gigabyte", HostileCvs.pdfWithHugeObjects()),
                arguments(
                        "a table with a row of two gigabytes",
                        HostileCvs.pdfWithTable("W[1 2 1]/DecodeParms<</Predictor 12/Columns 2000000000>>")),
                arguments(
                        "a table with rows of nothing, in plain",
                        HostileCvs.pdfWithPlainTable("W[0 0 0]/Index[0 2000000000]")),
                arguments("a table with rows of nothing", HostileCvs.pdfWithTable("W[0 0 0]/Index[0 2000000000]")),
                arguments(
                        "a table with rows of less than nothing",
                        HostileCvs.pdfWithTable("W[-1 1 0]/Index[0 2000000000]")),
                arguments("a table that names itself as the one before", HostileCvs.pdfWithLoop()),
                arguments("pages that are their own parents", HostileCvs.pdfOfItself()),
                arguments("a program that runs when it is opened", HostileCvs.pdfThatRuns()),
                arguments("a hundred thousand beginnings", HostileCvs.manyBeginnings()),
                arguments("a part's name in no known letters", HostileCvs.wordWithBadName()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void a_document_made_to_do_harm_is_refused(String what, byte[] document) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThrows(ProblemException.class, () -> CvContent.check(document)));
    }
}
