//! Official series of people moving, their faults, estimates, forecasts and warnings.
