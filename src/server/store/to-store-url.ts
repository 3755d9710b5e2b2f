/** Address of the store in a file, whatever characters its path has. */
export function toStoreUrl(file: string): string {
  return `file:${file.split('/').map(encodeURIComponent).join('/')}`;
}
