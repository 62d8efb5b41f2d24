# Loads the tables of an unpacked archive of Beleg's with base R and, where it is installed, with frictionless.
# Usage: Rscript load.R ARCHIVE
folder <- file.path(commandArgs(trailingOnly = TRUE)[1], "data", "tables")
tables <- list()
for (file in sort(list.files(folder, pattern = "[.]csv$"))) {
  # An empty cell is no value; nothing is guessed to be a date or a factor.
  table <- read.csv(file.path(folder, file), na.strings = "", check.names = FALSE,
                    stringsAsFactors = FALSE, encoding = "UTF-8")
  name <- sub("[.]csv$", "", file)
  tables[[name]] <- table
  cat(name, ": ", nrow(table), " rows, ", ncol(table), " columns\n", sep = "")
}
stopifnot(length(tables) > 0)

if (requireNamespace("frictionless", quietly = TRUE)) {
  # Types, keys and labels are those of datapackage.json.
  package <- frictionless::read_package(file.path(dirname(folder), "datapackage.json"))
  for (resource in package$resources) {
    typed <- frictionless::read_resource(package, resource$name)
    stopifnot(nrow(typed) == nrow(tables[[sub("[.]csv$", "", basename(resource$path))]]))
  }
  cat("frictionless finds the same numbers of rows\n")
} else {
  cat("the package frictionless is not installed: the tables were read plainly only\n")
}
