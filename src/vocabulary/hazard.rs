//! What the work is about.

use super::vocabulary;

vocabulary! {
    /// What the work is about.
    open Hazard, source: "IMAS 04.10, Amendment 10 (2019)" {
        /// Explosive ordnance of any class (EO).
        ExplosiveOrdnance = "explosive-ordnance",
        /// Mines.
        Mine = "mine",
        /// Cluster munitions.
        ClusterMunition = "cluster-munition",
        /// Unexploded ordnance (UXO).
        UnexplodedOrdnance = "unexploded-ordnance",
        /// Abandoned explosive ordnance (AXO).
        AbandonedOrdnance = "abandoned-ordnance",
        /// Explosive remnants of war (ERW): UXO and AXO.
        ExplosiveRemnantsOfWar = "explosive-remnants-of-war",
        /// Improvised explosive devices (IED).
        Ied = "ied",
        /// Booby-traps.
        BoobyTrap = "booby-trap",
        /// Stored ammunition.
        Ammunition = "ammunition",
    }
}
