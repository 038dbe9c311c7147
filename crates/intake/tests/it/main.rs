//! What must stay true of the readers of foreign files.

mod damaged_series;
mod iati_bad_input;
mod iati_cases;
mod iati_mutations;
mod iati_rates;
mod iati_rules;
mod iati_schema;
mod iati_sums;
mod movement_facts;
mod movement_faults;
mod movement_formats;
mod movement_mutations;
mod movement_offices;
mod movement_standards;
mod opensdg_site;
mod response_causes;
mod response_faults;
mod response_key;
mod response_shares;
mod statcan_oracle;
