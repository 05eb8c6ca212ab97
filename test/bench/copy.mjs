// The least that anything can do with a CSV file: read its cells and write them again.
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';

const [from, to] = process.argv.slice(2);
await pipeline(createReadStream(from), parse(), stringify(), createWriteStream(to));
