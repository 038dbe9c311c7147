//! Populations without names: one row a person, in CSV or Parquet, read in batches.
//!
//! Only a batch is in memory at a time. Cells are handed on as they stand; what they mean is for
//! the rules to say. No cell is ever repeated in a message.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use parquet::record::reader::RowIter;

/// No cell is longer than this.
const LONGEST_CELL: usize = 200;
/// No population has more columns than this.
const MOST_COLUMNS: usize = 200;

/// One cell, as its file gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: unknown.
    Unknown,
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Yes or no.
    YesNo(bool),
    /// A day, as days from 1970-01-01.
    Day(i32),
}

/// Why a population cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum PopulationError {
    /// The file cannot be opened or read.
    #[error("the population cannot be read: {0}")]
    Io(#[from] std::io::Error),
    /// The CSV is damaged.
    #[error("line {0} of the population is not a row like its header: check commas and quotes")]
    Csv(u64),
    /// The Parquet file is damaged.
    #[error("the population is no sound Parquet file: {0}")]
    Parquet(#[from] parquet::errors::ParquetError),
    /// There are too many columns.
    #[error("the population has {0} columns; {MOST_COLUMNS} is the most")]
    TooManyColumns(usize),
    /// A cell is too long, or of a kind that no answer has.
    #[error("row {row}, column \"{column}\": {what}")]
    Cell {
        /// The row, counted from 1 below the header.
        row: u64,
        /// The column.
        column: String,
        /// What is wrong.
        what: &'static str,
    },
}

/// A population being read.
pub struct PopulationReader {
    columns: Vec<String>,
    rows: PersonRows,
    n_read: u64,
    n_bytes: u64,
    n_rows: Option<u64>,
}

enum PersonRows {
    Csv(Box<csv::Reader<crate::door::ShortLines<File>>>),
    Parquet(Box<RowIter<'static>>),
}

impl PopulationReader {
    /// Opens a population; the first bytes tell Parquet from CSV.
    pub fn open(path: &Path) -> Result<Self, PopulationError> {
        let mut file = crate::door::open(path).map_err(std::io::Error::other)?;
        let n_bytes = file.metadata()?.len();
        let mut magic = [0_u8; 4];
        let is_parquet = file.read_exact(&mut magic).is_ok() && &magic == b"PAR1";
        file.seek(SeekFrom::Start(0))?;
        let (columns, rows, n_rows): (Vec<String>, _, _) = if is_parquet {
            let reader = SerializedFileReader::new(file)?;
            let metadata = reader.metadata().file_metadata();
            let n_rows = u64::try_from(metadata.num_rows()).ok();
            let fields = metadata.schema_descr().root_schema().get_fields();
            let names = fields.iter().map(|field| field.name().to_owned()).collect();
            let rows = RowIter::from_file_into(Box::new(reader));
            (names, PersonRows::Parquet(Box::new(rows)), n_rows)
        } else {
            let file = crate::door::ShortLines::new(file);
            let mut reader = csv::ReaderBuilder::new().from_reader(file);
            let header = reader.headers().map_err(|_| PopulationError::Csv(1))?;
            let names = header.iter().map(|name| name.trim().to_owned()).collect();
            (names, PersonRows::Csv(Box::new(reader)), None)
        };
        if columns.len() > MOST_COLUMNS {
            return Err(PopulationError::TooManyColumns(columns.len()));
        }
        Ok(Self {
            columns,
            rows,
            n_read: 0,
            n_bytes,
            n_rows,
        })
    }

    /// Returns the names of the columns.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Returns the share of the file that has been read, as far as it can be told.
    #[must_use]
    pub fn share_read(&self) -> f64 {
        let (done, all) = match (&self.rows, self.n_rows) {
            (_, Some(n_rows)) => (self.n_read, n_rows),
            (PersonRows::Csv(reader), None) => (reader.position().byte(), self.n_bytes),
            (PersonRows::Parquet(_), None) => (0, 1),
        };
        if all == 0 {
            1.0
        } else {
            done as f64 / all as f64
        }
    }

    /// Returns the next rows, at most `n_most`, column by column; no rows at the end.
    pub fn batch(&mut self, n_most: usize) -> Result<Vec<Vec<Cell>>, PopulationError> {
        let mut batch = vec![Vec::new(); self.columns.len()];
        match &mut self.rows {
            PersonRows::Csv(reader) => {
                let mut record = csv::StringRecord::new();
                for _ in 0..n_most {
                    let line = reader.position().line();
                    if !reader
                        .read_record(&mut record)
                        .map_err(|_| PopulationError::Csv(line))?
                    {
                        break;
                    }
                    self.n_read += 1;
                    for (place, cell) in record.iter().enumerate() {
                        if cell.len() > LONGEST_CELL {
                            return Err(self.wrong(place, "the cell is too long"));
                        }
                        batch[place].push(if cell.is_empty() {
                            Cell::Unknown
                        } else {
                            Cell::Text(cell.to_owned())
                        });
                    }
                }
            }
            PersonRows::Parquet(rows) => {
                for row in rows.by_ref().take(n_most) {
                    self.n_read += 1;
                    for (place, (_, field)) in row?.get_column_iter().enumerate() {
                        let cell = cell_of(field).map_err(|what| PopulationError::Cell {
                            row: self.n_read,
                            column: self.columns.get(place).cloned().unwrap_or_default(),
                            what,
                        })?;
                        if let Some(column) = batch.get_mut(place) {
                            column.push(cell);
                        }
                    }
                }
            }
        }
        Ok(batch)
    }

    fn wrong(&self, place: usize, what: &'static str) -> PopulationError {
        PopulationError::Cell {
            row: self.n_read,
            column: self.columns.get(place).cloned().unwrap_or_default(),
            what,
        }
    }
}

fn cell_of(field: &Field) -> Result<Cell, &'static str> {
    Ok(match field {
        Field::Null => Cell::Unknown,
        Field::Bool(yes) => Cell::YesNo(*yes),
        Field::Byte(n) => Cell::Whole((*n).into()),
        Field::Short(n) => Cell::Whole((*n).into()),
        Field::Int(n) => Cell::Whole((*n).into()),
        Field::Long(n) => Cell::Whole(*n),
        Field::UByte(n) => Cell::Whole((*n).into()),
        Field::UShort(n) => Cell::Whole((*n).into()),
        Field::UInt(n) => Cell::Whole((*n).into()),
        Field::Date(days) => Cell::Day(*days),
        Field::Str(text) if text.is_empty() => Cell::Unknown,
        Field::Str(text) if text.len() <= LONGEST_CELL => Cell::Text(text.clone()),
        Field::Str(_) => return Err("the cell is too long"),
        _ => return Err("the cell is of a kind that no answer has"),
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::sync::Arc;

    use parquet::data_type::{BoolType, ByteArray, ByteArrayType};
    use parquet::file::properties::WriterProperties;
    use parquet::file::writer::SerializedFileWriter;
    use parquet::schema::parser::parse_message_type;

    use super::*;

    #[test]
    fn a_csv_population_comes_in_batches() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(b"nationality,age\nHND,30\n,\nGTM,4\n")
            .unwrap();
        let mut reader = PopulationReader::open(file.path()).unwrap();
        assert_eq!(reader.columns(), ["nationality", "age"]);
        let first = reader.batch(2).unwrap();
        assert_eq!(first[0], [Cell::Text("HND".to_owned()), Cell::Unknown]);
        assert_eq!(reader.batch(2).unwrap()[1], [Cell::Text("4".to_owned())]);
        assert!(reader.batch(2).unwrap()[0].is_empty());
    }

    #[test]
    fn a_parquet_population_comes_with_its_types() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let schema = "message p { optional binary nationality (UTF8); optional boolean offer; }";
        let schema = Arc::new(parse_message_type(schema).unwrap());
        let properties = Arc::new(WriterProperties::default());
        let mut writer =
            SerializedFileWriter::new(file.reopen().unwrap(), schema, properties).unwrap();
        let mut group = writer.next_row_group().unwrap();
        let mut column = group.next_column().unwrap().unwrap();
        let texts = [ByteArray::from("HND")];
        column
            .typed::<ByteArrayType>()
            .write_batch(&texts, Some(&[1, 0]), None)
            .unwrap();
        column.close().unwrap();
        let mut column = group.next_column().unwrap().unwrap();
        column
            .typed::<BoolType>()
            .write_batch(&[true, false], Some(&[1, 1]), None)
            .unwrap();
        column.close().unwrap();
        group.close().unwrap();
        writer.close().unwrap();

        let mut reader = PopulationReader::open(file.path()).unwrap();
        let batch = reader.batch(10).unwrap();
        assert_eq!(batch[0], [Cell::Text("HND".to_owned()), Cell::Unknown]);
        assert_eq!(batch[1], [Cell::YesNo(true), Cell::YesNo(false)]);
    }

    #[test]
    fn damaged_populations_are_refused_without_a_panic() {
        let whole = b"PAR1 and then nothing that is Parquet".to_vec();
        let ragged = b"a,b\n1\n".to_vec();
        let long = [b"a\n".to_vec(), vec![b'x'; 10_000]].concat();
        for bytes in [whole, ragged, long] {
            let mut file = tempfile::NamedTempFile::new().unwrap();
            file.write_all(&bytes).unwrap();
            let read = PopulationReader::open(file.path()).and_then(|mut r| r.batch(10));
            assert!(read.is_err());
        }
    }
}
