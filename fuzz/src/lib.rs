//! The fuzz targets of mandata. See CONTRIBUTING.md, "Fuzzing".

pub mod targets;
