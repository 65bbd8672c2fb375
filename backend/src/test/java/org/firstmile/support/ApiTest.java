package org.firstmile.support;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ResponseBodyData;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** Marks a test of the running API against real PostgreSQL and SMTP, and offers the few calls that all of them make. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@WithTestResource(Stack.class)
public @interface ApiTest {
    /** Fixture ids. */
    String CITIZENS_UK = "00000000-0000-7000-8000-000000000001";

    String CITIZENS_ESSEX = "00000000-0000-7000-8000-000000000002";
    String CHELMSFORD = "00000000-0000-7000-8000-000000000003";
    String VOSCUR = "00000000-0000-7000-8000-000000000004";
    String SOUTHEND = "00000000-0000-7000-8000-000000000011";
    String YMCA = "00000000-0000-7000-8000-000000000012";
    String UNLISTED = "00000000-0000-7000-8000-000000000014";

    /** Calls as somebody. */
    final class As {
        private static final ObjectMapper JSON = new ObjectMapper();

        private As() {}

        static {
            // as it was sent: laying out each answer in case that it fails costs more than most tests do
            RestAssured.config = RestAssured.config()
                    .logConfig(LogConfig.logConfig()
                            .enableLoggingOfRequestAndResponseIfValidationFails()
                            .enablePrettyPrinting(false));
        }

        public static RequestSpecification nobody() {
            return given().basePath("/api/v1");
        }

        public static RequestSpecification user(String user) {
            return nobody().auth().oauth2(Tokens.of(user));
        }

        public static Response post(String user, String path, Map<String, ?> body) {
            return user(user).contentType(ContentType.JSON).body(body).post(path);
        }

        /** A change with the ETag that a read of the thing itself gives. */
        public static Response put(String user, String thing, String path, Object body) {
            return user(user)
                    .contentType(ContentType.JSON)
                    .header("If-Match", etag(user, thing))
                    .body(body)
                    .put(path);
        }

        public static Response step(String user, String thing, String noun) {
            return user(user).header("If-Match", etag(user, thing)).post(thing + "/" + noun);
        }

        /** The answer that has the item of that vacancy in it, from a list that may be long by now. */
        public static Response pageWith(String user, String list, String vacancy) {
            String after = null;
            do {
                RequestSpecification call = user(user).queryParam("limit", 100);
                Response page = (after == null ? call : call.queryParam("after", after)).get(list);
                if (page.jsonPath().getList("items.vacancy.id").contains(vacancy)) {
                    return page;
                }
                after = page.path("next");
            } while (after != null);
            throw new AssertionError(vacancy + " is in no page of " + list);
        }

        /** One text of an answer: {@link Response#path} compiles a program for each. */
        public static String text(ResponseBodyData answer, String member) {
            return json(answer).get(member).textValue();
        }

        public static JsonNode json(ResponseBodyData answer) {
            try {
                return JSON.readTree(answer.asByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public static String etag(String user, String thing) {
            return user(user).get(thing).then().statusCode(200).extract().header("ETag");
        }
    }
}
