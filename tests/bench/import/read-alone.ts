/** The floor: the same workbook read by read-excel-file and nothing else. Its path is the only word of the command. */
import { readFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/node';

const sheets = await readXlsxFile(readFileSync(process.argv[2] ?? ''));
console.log(sheets.length);
