import ExcelJS from 'exceljs';
import type { WrittenForm } from '@concord/checklist/write-form';
import { toCsv } from '@concord/domain/csv';
import type { ZipPart } from './write-zip.ts';

type Sheets = WrittenForm['sheets'];

const WIDEST = 60;

/** A workbook with a sheet for each, headings frozen; every cell is a text. */
export async function writeFormXlsx(sheets: Sheets): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    for (const row of rows) sheet.addRow([...row]);
    sheet.getRow(1).font = { bold: true };
    rows[0]?.forEach((_, index) => {
      const longest = Math.max(...rows.slice(0, 100).map((row) => row[index]?.length ?? 0));
      sheet.getColumn(index + 1).width = Math.min(WIDEST, longest + 2);
    });
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** One CSV file with the name of each sheet on a line of its own, as pyxform reads it. */
export function writeFormCsv(sheets: Sheets): string {
  const width = 1 + Math.max(...sheets.map(({ rows }) => rows[0]?.length ?? 0));
  const filled = (cells: readonly string[]) => [...cells, ...Array.from({ length: width - cells.length }, () => '')];
  return toCsv(sheets.flatMap(({ name, rows }) => [filled([name]), ...rows.map((row) => filled(['', ...row]))]));
}

/** A workbook with a folder of its pictures beside it, as programs for forms take both in. Each picture is read when its turn comes. */
export function formParts(
  { key, sheets, pictures }: Pick<WrittenForm, 'sheets' | 'pictures'> & { readonly key: string },
  read: (photoId: string) => Promise<{ readonly bytes: Uint8Array }>,
): ZipPart[] {
  const workbook = {
    name: `${key}.xlsx`,
    content: async function* () {
      yield await writeFormXlsx(sheets);
    },
  };
  const files = pictures.map(({ file, photo }) => ({
    name: `media/${file}`,
    content: async function* () {
      yield (await read(photo)).bytes;
    },
  }));
  return [workbook, ...files];
}
