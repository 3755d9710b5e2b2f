/** A column with texts of the field cipher, and the place that each is bound to. */
export interface CipherColumn {
  table: string;
  column: string;
  /** Columns that the place is made of. */
  keys: readonly string[];
  toPlace(keys: readonly string[]): string;
}

/** Every column that ends in `Cipher`; a test compares the list with the schema. */
export const cipherColumns: readonly CipherColumn[] = [
  {
    table: 'entry_field',
    column: 'valueCipher',
    keys: ['id'],
    toPlace: ([id]) => `entry_field:${id}:value`,
  },
  {
    table: 'candidate',
    column: 'reasonsCipher',
    keys: ['leadId', 'rank'],
    toPlace: ([leadId, rank]) => `candidate:${leadId}/${rank}:reasons`,
  },
  {
    table: 'stage_change',
    column: 'noteCipher',
    keys: ['id'],
    toPlace: ([id]) => `stage_change:${id}:note`,
  },
  {
    table: 'confirmation',
    column: 'groundsCipher',
    keys: ['id'],
    toPlace: ([id]) => `confirmation:${id}:grounds`,
  },
  {
    table: 'custodian_contact',
    column: 'nameCipher',
    keys: ['custodianId'],
    toPlace: ([id]) => `custodian:${id}:name`,
  },
  {
    table: 'custodian_contact',
    column: 'telephoneCipher',
    keys: ['custodianId'],
    toPlace: ([id]) => `custodian:${id}:telephone`,
  },
  {
    table: 'family_field',
    column: 'valueCipher',
    keys: ['familyId', 'field'],
    toPlace: ([familyId, field]) => `family:${familyId}:${field}`,
  },
  {
    table: 'family_visit',
    column: 'noteCipher',
    keys: ['id'],
    toPlace: ([id]) => `family_visit:${id}:note`,
  },
  {
    table: 'import_job',
    column: 'detailsCipher',
    keys: ['id'],
    toPlace: ([id]) => `import_job:${id}:details`,
  },
  { table: 'staff', column: 'totpCipher', keys: ['id'], toPlace: ([id]) => `staff:${id}:totp` },
];
