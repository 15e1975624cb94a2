// Filled by its phase.
