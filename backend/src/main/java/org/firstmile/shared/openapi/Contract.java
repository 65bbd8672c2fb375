package org.firstmile.shared.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.firstmile.shared.problem.Problem;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Completes the contract with what the code says elsewhere: which members are required, how enums are written, which
 * problems each operation can answer, which headers go with it and which operations need a token.
 */
@io.quarkus.smallrye.openapi.OpenApiFilter(stages = io.quarkus.smallrye.openapi.OpenApiFilter.RunStage.BUILD)
public final class Contract implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName JSON_INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName JSON_NAMING =
            DotName.createSimple("com.fasterxml.jackson.databind.annotation.JsonNaming");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private static final String APPLICATION_KEY = "Application-Key";

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The request cannot be read: malformed JSON, an unknown field or a parameter that makes no sense",
            "401", "No valid access token",
            "403", "Visible, but the caller's role does not allow it",
            "404", "It does not exist or the caller cannot see it",
            "409", "It does not fit the present state or what is already there",
            "412", "Someone else has changed it since it was read",
            "422", "Some values need mending; errors names them",
            "428", "If-Match is missing",
            "429", "Too many requests; wait for Retry-After",
            "500", "Something went wrong on our side; nothing was saved"));

    private final IndexView index;

    public Contract(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents();
        components.getSchemas().forEach(this::complete);
        components.getSchemas().values().forEach(schema -> completeVariants(schema, components));
        components.getSchemas().values().forEach(Bounds::set);
        components.addSecurityScheme(
                "signIn",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "An access token of the realm; it lives for minutes. See RFC8725 for its handling."));
        components.addSecurityScheme(
                "applicationKey",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name(APPLICATION_KEY)
                        .description(
                                "The secret of an application's private link: 256 random bits, for that one only."));
        PROBLEMS.forEach(
                (status, description) -> components.addResponse("Problem" + status, problem(status, description)));
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
        besideTheApi(api);
    }

    /** What other systems look for at an address of its own stands there in the contract. */
    private static void besideTheApi(OpenAPI api) {
        api.getPaths().getPathItems().keySet().stream()
                .filter(path -> path.startsWith("/api/v1/open-referral/"))
                .toList()
                .forEach(path -> {
                    PathItem item = api.getPaths().getPathItem(path);
                    api.getPaths().removePathItem(path);
                    api.getPaths().addPathItem(path.substring("/api/v1".length()), item);
                });
    }

    private void complete(String name, Schema schema) {
        ClassInfo type = named(name);
        if (type == null) {
            return;
        }
        if (type.isEnum()) {
            List<Object> words = new ArrayList<>();
            schema.getEnumeration().forEach(constant -> words.add(kebab(constant.toString())));
            schema.setEnumeration(words);
        }
        if (schema.getProperties() != null) {
            // of decimals: validators divide in binary floating point and find 8.3 no multiple of 0.01
            schema.getProperties().values().forEach(property -> property.setMultipleOf(null));
        }
        if (type.isRecord() && schema.getProperties() != null) {
            List<String> required = type.unsortedFields().stream()
                    .filter(field -> !java.lang.reflect.Modifier.isStatic(field.flags()))
                    .filter(field -> !isNullable(field))
                    .map(field -> type.hasDeclaredAnnotation(JSON_NAMING) ? snake(field.name()) : field.name())
                    .filter(schema.getProperties()::containsKey)
                    .toList();
            type.unsortedFields().stream()
                    .filter(Contract::isAlwaysThere)
                    .forEach(field -> schema.getProperties().get(field.name()).addType(Schema.SchemaType.NULL));
            schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
        }
    }

    /** Jackson writes the word that tells variants apart beside a record's own members. */
    private static void completeVariants(Schema schema, Components components) {
        if (schema.getDiscriminator() == null) {
            return;
        }
        String word = schema.getDiscriminator().getPropertyName();
        schema.getDiscriminator().getMapping().forEach((value, ref) -> {
            Schema variant = components.getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
            variant.addProperty(
                    word,
                    OASFactory.createSchema().addType(Schema.SchemaType.STRING).addEnumeration(value));
            variant.addRequired(word);
        });
    }

    /** Written as null rather than left out. */
    private static boolean isAlwaysThere(FieldInfo field) {
        return field.hasAnnotation(JSON_INCLUDE)
                && field.annotation(JSON_INCLUDE).value().asEnum().equals("ALWAYS");
    }

    private static boolean isNullable(FieldInfo field) {
        return !isAlwaysThere(field)
                && (field.hasAnnotation(NULLABLE) || field.type().hasAnnotation(NULLABLE));
    }

    private ClassInfo named(String schema) {
        return index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith("org.firstmile."))
                .filter(type -> (type.isRecord() || type.isEnum()) && schema.equals(schemaName(type)))
                .findFirst()
                .orElse(null);
    }

    private static String schemaName(ClassInfo type) {
        return type.hasDeclaredAnnotation(SCHEMA)
                        && type.declaredAnnotation(SCHEMA).value("name") != null
                ? type.declaredAnnotation(SCHEMA).value("name").asString()
                : type.simpleName();
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean keyed = hasParameter(operation, APPLICATION_KEY);
        boolean open = isOpen(operation.getOperationId()) && !keyed;
        operation.setSecurity(
                open
                        ? new ArrayList<>()
                        : List.of(
                                OASFactory.createSecurityRequirement().addScheme(keyed ? "applicationKey" : "signIn")));
        if (keyed) {
            // the scheme says it; a parameter beside it would be said twice
            operation.getParameters().stream()
                    .filter(parameter -> APPLICATION_KEY.equals(parameter.getName()))
                    .toList()
                    .forEach(operation::removeParameter);
        }
        boolean one = keyed || path.contains("{");
        boolean change = hasParameter(operation, "If-Match");
        for (String status : PROBLEMS.keySet()) {
            boolean fits =
                    switch (status) {
                        case "401" -> !open;
                        case "403" -> !open && !keyed;
                        case "404" -> one;
                        case "409" -> method != PathItem.HttpMethod.GET;
                        case "412", "428" -> change;
                        case "422" -> operation.getRequestBody() != null;
                        default -> true;
                    };
            if (fits) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem" + status));
            }
        }
        if (operation.getRequestBody() != null) {
            bound(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                bound(response.getContent());
                headers(operation, method, status).forEach((name, text) -> response.addHeader(name, header(text)));
            }
        });
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(Contract::describe);
            operation.getParameters().forEach(parameter -> Bounds.set(parameter.getSchema()));
        }
        if (hasParameter(operation, "If-None-Match")) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Not changed since that ETag"));
        }
    }

    private static void bound(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> Bounds.set(type.getSchema()));
        }
    }

    private static Map<String, String> headers(Operation operation, PathItem.HttpMethod method, String status) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("X-Request-Id", "The request's id; quote it when you ask for help.");
        if (hasParameter(operation, "If-Match") || hasParameter(operation, "If-None-Match") || "201".equals(status)) {
            headers.put("ETag", "The version, to send as If-Match with a change.");
        }
        if ("201".equals(status)) {
            headers.put("Location", "Where the new thing is.");
        }
        if (hasParameter(operation, "after") && method == PathItem.HttpMethod.GET) {
            headers.put("Link", "The next slice, rel=\"next\".");
        }
        return headers;
    }

    private static void describe(Parameter parameter) {
        if (parameter.getDescription() != null) {
            return;
        }
        parameter.setDescription(
                switch (parameter.getName()) {
                    case "If-Match" -> "The ETag that was read; required, 428 without it.";
                    case "If-None-Match" -> "An ETag; 304 when nothing has changed.";
                    case "Idempotency-Key" ->
                        "A key of the client's, 8 to 255 visible characters: a repeat within 24 hours gets the first answer.";
                    case "q" -> "Words to look for.";
                    case "id" -> "Its id.";
                    default -> parameter.getName();
                });
        if (parameter.getIn() == Parameter.In.HEADER) {
            parameter.getSchema().setMaxLength(300);
        }
    }

    private static boolean hasParameter(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private boolean isOpen(String operationId) {
        return index.getAnnotations(OPERATION).stream()
                .filter(annotation -> annotation.value("operationId").asString().equals(operationId))
                .map(annotation -> annotation.target().asMethod())
                .anyMatch((MethodInfo method) -> method.hasAnnotation(PERMIT_ALL));
    }

    private static APIResponse problem(String status, String description) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .addHeader("X-Request-Id", header("The request's id; quote it when you ask for help."))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
        if ("429".equals(status)) {
            response.addHeader("Retry-After", header("Seconds to wait."));
            response.addHeader("RateLimit", header("What is left of the quota."));
        }
        if ("401".equals(status)) {
            response.addHeader("WWW-Authenticate", header("Bearer"));
        }
        return response;
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(500));
    }

    /** As Jackson's strategy does: {@code address1} too has a rule of its own, {@code address_1}. */
    private static String snake(String name) {
        return name.replaceAll("([A-Z0-9]+)", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
