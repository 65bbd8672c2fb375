package org.firstmile.demo;

import java.util.List;
import java.util.UUID;
import org.firstmile.applications.AnswerChange;
import org.firstmile.applications.ApplicationKey;
import org.firstmile.applications.MyApplicationView;
import org.firstmile.applications.MyApplications;
import org.firstmile.applications.NewApplication;
import org.firstmile.shared.http.IfMatch;
import org.jspecify.annotations.Nullable;

/**
 * A sample application, written the way a candidate does.
 *
 * @param name by which a later file refers to it
 * @param answers to the vacancy's questions, in their order; fewer leave it a draft
 */
record DemoApplication(@Nullable String name, NewApplication application, List<AnswerChange> answers) {
    UUID load(MyApplications applications) {
        ApplicationKey key =
                new ApplicationKey(applications.start(null, application).key());
        MyApplicationView view = applications.read(key);
        for (int i = 0; i < answers.size(); i++) {
            applications.answer(key, view.questions().get(i).id(), IfMatch.ANY, answers.get(i));
        }
        if (view.cvRequired()) {
            applications.addCv(key, IfMatch.ANY, DemoFile.bytes("sample-cv.pdf"));
        }
        if (answers.size() == view.questions().size()) {
            applications.submit(key, IfMatch.ANY);
        }
        return view.id();
    }
}
