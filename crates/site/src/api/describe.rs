//! The OpenAPI description, built from the tables themselves.

use publication::money::aid::{self, Aid};
use publication::{Snapshot, Table, tables};
use utoipa::openapi::path::{OperationBuilder, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Schema, SchemaType, Type};
use utoipa::openapi::{
    ComponentsBuilder, Content, HttpMethod, InfoBuilder, OpenApi, OpenApiBuilder, PathsBuilder,
    Ref, RefOr, Required, ResponseBuilder,
};

/// Returns the description of every table that the API answers with.
pub fn openapi(snapshot: &Snapshot, aid: &Aid) -> OpenApi {
    let mut paths = PathsBuilder::new();
    let mut components = ComponentsBuilder::new().schema("Refusal", refusal());
    let of_aid = |name: &str| aid::named(name, aid, &snapshot.visibility);
    for name in super::names() {
        let Some(table) = tables::named(name, snapshot).or_else(|| of_aid(name)) else {
            continue;
        };
        components = components.schema(name, answer(&table));
        paths = paths.path(format!("/api/v1/{name}"), path(name));
    }
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Cauce")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some(
                    "What was promised, what was delivered, how sure anyone can be. Ratings are \
                     computed from published figures by a stated rule and adopted by nobody yet.",
                )),
        )
        .paths(paths)
        .components(Some(components.build()))
        .build()
}

fn text(about: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::String))
        .description(Some(about))
}

fn refusal() -> Schema {
    Schema::Object(
        ObjectBuilder::new()
            .property("error", text("What went wrong."))
            .property("advice", text("What to do."))
            .required("error")
            .required("advice")
            .build(),
    )
}

fn whole(about: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::Integer))
        .minimum(Some(0))
        .description(Some(about))
}

fn answer(table: &Table) -> Schema {
    let cell = || SchemaType::Array(vec![Type::String, Type::Number, Type::Boolean, Type::Null]);
    let mut row = ObjectBuilder::new();
    for column in &table.columns {
        let schema = ObjectBuilder::new()
            .schema_type(cell())
            .description(Some(column.about.clone()));
        row = row
            .property(column.name.clone(), schema)
            .required(column.name.clone());
    }
    let column = ObjectBuilder::new()
        .property("name", text("The column's name."))
        .property("about", text("What it holds."));
    let mut object = ObjectBuilder::new()
        .property("table", text("The table's name."))
        .property("on", text("The day as on which everything was known."))
        .property("n_rows", whole("How many rows the table has."))
        .property("from", whole("How many rows were passed over."))
        .property("columns", ArrayBuilder::new().items(column))
        .property("rows", ArrayBuilder::new().items(row));
    for name in ["table", "on", "n_rows", "from", "columns", "rows"] {
        object = object.required(name);
    }
    Schema::Object(object.build())
}

fn path(name: &str) -> PathItem {
    let question = |question: &str, about: &str, schema: ObjectBuilder| {
        ParameterBuilder::new()
            .name(question)
            .parameter_in(ParameterIn::Query)
            .required(Required::False)
            .description(Some(about))
            .schema(Some(schema))
    };
    let said = |schema: &str, about: &str| {
        ResponseBuilder::new().description(about).content(
            "application/json",
            Content::new(Some(RefOr::<Schema>::Ref(Ref::from_schema_name(schema)))),
        )
    };
    let operation = OperationBuilder::new()
        .operation_id(Some(name))
        .summary(Some(format!("The table of {name}")))
        .parameter(question(
            "on",
            "As known on this day, written 2024-05-07; today if left out.",
            text("A day."),
        ))
        .parameter(question(
            "from",
            "How many rows to pass over.",
            whole("A count."),
        ))
        .parameter(question(
            "limit",
            "How many rows to answer with at most; never more than 1000.",
            whole("A count."),
        ))
        .response("200", said(name, "The table."))
        .response(
            "400",
            said("Refusal", "An answer in the query was not understood."),
        )
        .response("404", said("Refusal", "Nothing is known of that day."))
        .response("503", said("Refusal", "The store did not answer."));
    PathItem::new(HttpMethod::Get, operation)
}
