// ajv with a CSV parser of its world: node ajv.mjs csv-parse|papaparse TABLE SCHEMA
import { createReadStream, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse';
import Papa from 'papaparse';

const [parser, table, schemaFile] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(schema);

const INTEGER = /^-?(0|[1-9][0-9]*)$/;
const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;
const read = {
  integer: (cell) => (INTEGER.test(cell) ? Number(cell) : cell),
  number: (cell) => (NUMBER.test(cell) ? Number(cell) : cell),
  boolean: (cell) => (cell === 'true' ? true : cell === 'false' ? false : cell),
  string: (cell) => cell,
};

let columns;
let rows = 0;
let wrong = 0;
function judge(cells) {
  if (columns === undefined) {
    columns = cells.map((name) => [name, read[schema.properties[name].type]]);
    return;
  }
  const row = {};
  for (let i = 0; i < cells.length; i++) {
    if (cells[i] !== '') {
      row[columns[i][0]] = columns[i][1](cells[i]);
    }
  }
  rows++;
  if (!validate(row)) {
    wrong++;
  }
}
const done = () => console.log(`rows=${rows} wrong=${wrong}`);

const file = createReadStream(table, { highWaterMark: 1 << 20 });
if (parser === 'csv-parse') {
  const records = file.pipe(parse());
  records.on('readable', () => {
    for (let cells = records.read(); cells !== null; cells = records.read()) {
      judge(cells);
    }
  });
  records.on('end', done);
} else {
  Papa.parse(file, { skipEmptyLines: true, chunk: ({ data }) => data.forEach(judge), complete: done });
}
