/** A name in stone and somebody of the roll whose name differs by one character that is easily taken for it. */
export interface SuspiciousName {
  /** 一墓一档 or 英名墙, with the facility. */
  where: string;
  /** Grave id, or panel, column and line. */
  place: string;
  carved: string;
  person: { id: string; name: string; nativePlace: string };
  carvedCharacter: string;
  rollCharacter: string;
  /** The registrar has put the carving down to this person already. */
  isGiven: boolean;
}
