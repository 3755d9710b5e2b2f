import type { ProtectionLevel } from '../words.ts';
import type { CountBounds } from './buried-count.ts';
import type { CheckFault } from './two-people.ts';

/** Something a registrar should see to in one facility's form. Fields are named by the labels of the form. */
export type VerificationFinding =
  | { kind: 'core-missing'; fields: string[] }
  /** The kind is not among the nine of 烈士纪念设施保护管理办法 art. 2. */
  | { kind: 'outside-official-kinds'; facilityKind: string }
  /** A level is claimed, and these of its document are missing. */
  | { kind: 'level-without-document'; level: ProtectionLevel; fields: string[] }
  | { kind: 'scope-without-document' }
  | { kind: 'coordinates-unexplained'; fields: string[] }
  /** Filled fields without any source. */
  | { kind: 'unsourced'; fields: string[] }
  /** Filled core fields whose best source is 百科 or 其他. */
  | { kind: 'weak-source'; fields: string[] }
  | { kind: 'general-knowledge'; fields: string[] }
  /** The form's number lies outside what the ledger or the wall gives. */
  | {
      kind: 'count-disagrees';
      field: string;
      stated: number;
      counted: CountBounds;
      ledger: 'graves' | 'walls';
    }
  | { kind: 'check-not-counted'; faults: CheckFault[] }
  | { kind: 'unchecked' }
  /** Checked more than two years before the given day. */
  | { kind: 'check-old'; on: string }
  /** Corrected after the check. */
  | { kind: 'changed-since-check'; fields: string[] };

export type VerificationFindingKind = VerificationFinding['kind'];
