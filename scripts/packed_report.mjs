// A report as the program gets it (src/report/packed/): checked, and in lists instead of objects.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { native } from './native.mjs';

/** The file for the program, of the report at `path`. */
export const packedReport = (path, options) => native('pack_report', [path], options);

/** The same of a report that is no file yet; what is wrong with it is not said. */
export function packedReportOf(report) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-report-'));
  try {
    const path = join(folder, 'report.json');
    writeFileSync(path, JSON.stringify(report));
    return packedReport(path, { quiet: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
