//! What may leave beside the tables of the snapshot.

/// The tables that the site alone can make, with their columns.
pub(super) const OF_THE_SITE: &[(&str, &str)] = &[
    (
        "aid-transactions",
        "activity type stage date amount currency counted in_currency rate_on rate_source rate_version \
         excluded link reference provider receiver file sha256 line byte",
    ),
    (
        "offices",
        "office country version state from until nationalities presence_by registration intake sites phone \
         source",
    ),
    ("pathway-months", "month open open_at_most"),
    (
        "road-months",
        "month value about nationality of_nationality status source",
    ),
    (
        "what-if",
        "kind id title nationality effect criterion persons",
    ),
    (
        "rating-history",
        "id since revision delivery trajectory evidence time firmness method method_version charter",
    ),
    (
        "method-answers",
        "id method version rates trajectory own_word value score firmness reason",
    ),
    (
        "hsds-organization",
        "id name description email cauce_members",
    ),
    (
        "hsds-service",
        "id organization_id name description url email status application_process fees_description \
         eligibility_description minimum_age assured_date alert last_modified cauce_office cauce_pathways",
    ),
    (
        "hsds-service_at_location",
        "id service_id location_id description",
    ),
    (
        "hsds-location",
        "id location_type url organization_id name description latitude longitude external_identifier \
         external_identifier_type",
    ),
    (
        "hsds-address",
        "id location_id address_1 city state_province postal_code country address_type",
    ),
    (
        "hsds-phone",
        "id location_id service_id organization_id number description",
    ),
    (
        "hsds-schedule",
        "id service_id location_id valid_from valid_to freq byday description opens_at closes_at",
    ),
    ("hsds-language", "id service_id location_id name code"),
    ("hsds-accessibility", "id location_id description url"),
    ("hsds-service_area", "id service_id name description"),
    ("hsds-required_document", "id service_id document"),
    (
        "hsds-cost_option",
        "id service_id valid_from valid_to currency amount amount_description",
    ),
    (
        "hsds-cauce_version",
        "id service_id version state valid_from valid_to nationalities present_by registration intake \
         eligibility_description source source_url source_checked",
    ),
];
