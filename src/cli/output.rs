//! Standard output, buffered, and what a terminal can show.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

/// Where results go.
pub(super) struct Output {
    out: BufWriter<Stdout>,
    color: bool,
}

impl Output {
    /// Standard output; with colour when it is a terminal and nobody asked for none (`NO_COLOR`).
    pub(super) fn standard() -> Self {
        let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let color = wanted && io::stdout().is_terminal();
        Self { out: BufWriter::new(io::stdout()), color }
    }

    /// Whether to colour.
    pub(super) fn color(&self) -> bool {
        self.color
    }

    /// Writes text as it is.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())
    }

    /// Writes text and a line feed.
    pub(super) fn line(&mut self, text: impl AsRef<str>) -> io::Result<()> {
        self.text(text.as_ref())?;
        self.text("\n")
    }

    /// Writes what is still buffered.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
