/** What a release, or a copy of one, does not prove. */
export type ReleaseFinding =
  /** A file of the list is gone, says something else, or is not in the list at all. */
  | { kind: 'missing' | 'changed' | 'added'; release: string; file: string }
  /** Manifest, list, signature or public key is missing or can't be read. */
  | { kind: 'unreadable'; release: string; file: string }
  /** The list is not the one that the manifest stands for. */
  | { kind: 'sums'; release: string }
  /** The signature is not by this key over this manifest. */
  | { kind: 'signature'; release: string }
  /** The key is another than the office's. */
  | { kind: 'key'; release: string; found: string; expected: string }
  /** The manifest names another release than its folder. */
  | { kind: 'name'; release: string; found: string }
  /** The tables of the release are not those of its number. */
  | { kind: 'content'; release: string }
  /** The release before is gone, or its manifest is not the one that this one follows. */
  | { kind: 'chain'; release: string; previous: string; isMissing: boolean };
