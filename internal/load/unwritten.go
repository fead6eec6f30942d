package load

// Placeholder stands where something is still to be written. A draft may hold it.
const Placeholder = "To be written."
