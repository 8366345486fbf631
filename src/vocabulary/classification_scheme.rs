//! Schemes by which others class a body.

use super::vocabulary;

vocabulary! {
    /// Schemes by which others class a body.
    open ClassificationScheme, source: "The schemes named" {
        /// The types of the Global Counter-IED Map of Action on Armed Violence: international, ngo, military, police.
        AoavMap = "aoav-map",
        /// The type of an organization in a table with hashtags of the Humanitarian Exchange Language (`#org+type`).
        HxlOrgType = "hxl-org-type",
    }
}
