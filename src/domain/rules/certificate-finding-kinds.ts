/** What the check may say of the register of certificates. */
export type CertificateFindingKind =
  | 'certificate-number-twice'
  | 'certificate-before-death'
  | 'certificate-pending-issued'
  | 'certificate-given-undated'
  | 'certificate-unrecognised'
  | 'certificate-holder-column'
  | 'certificate-holder-told';
