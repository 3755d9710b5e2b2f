import { facilitiesTable } from '../tables.ts';
import { countBuried, type CountBounds } from './buried-count.ts';
import type { FacilityEvidence } from './facility-evidence.ts';
import type { VerificationFinding } from './verification-finding.ts';

const { columns } = facilitiesTable;

/** Compares the numbers of the form with 一墓一档 and 英名墙, where the facility has such a sheet. */
export function listCountFindings(evidence: FacilityEvidence): VerificationFinding[] {
  const { facility, graves, carvedNames } = evidence;
  const findings: VerificationFinding[] = [];
  const compare = (
    key: 'buriedTotal' | 'buriedNamed' | 'buriedUnnamed' | 'buriedTogether' | 'wallNames',
    stated: number | undefined,
    counted: CountBounds,
  ) => {
    if (stated === undefined || (stated >= counted.least && stated <= counted.most)) return;
    const ledger = key === 'wallNames' ? 'walls' : 'graves';
    findings.push({ kind: 'count-disagrees', field: columns[key].heading, stated, counted, ledger });
  };
  const rows = graves.listAt(facility.id);
  if (rows.length > 0) {
    const counted = countBuried(rows, graves);
    compare('buriedTotal', facility.buried.total, counted.total);
    compare('buriedNamed', facility.buried.named, counted.named);
    compare('buriedUnnamed', facility.buried.unnamed, counted.unnamed);
    compare('buriedTogether', facility.buried.together, counted.together);
  }
  if (carvedNames > 0) {
    compare('wallNames', facility.wallNames, { least: carvedNames, most: carvedNames });
  }
  return findings;
}
