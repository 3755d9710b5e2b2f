/** How a drawing looks; sizes in the units of the drawing. */
export interface MapStyle {
  ink: string;
  /** Names and borders. */
  stone: string;
  border: string;
  paper: string;
  /** The chosen district, and nothing else. */
  cinnabar: string;
  face: string;
  /** Height of names; figures are as high. */
  nameSize: number;
  /** Width of the border lines. */
  line: number;
  /** Height of the stele that marks a facility. */
  markSize: number;
}

/** On a page: colours follow the reader's choice. */
export const pageStyle: MapStyle = {
  ink: 'var(--ink)',
  stone: 'var(--stone)',
  border: 'var(--stone-edge)',
  paper: 'var(--paper)',
  cinnabar: 'var(--cinnabar)',
  face: 'var(--face-text)',
  nameSize: 12,
  line: 1,
  markSize: 15,
};

/** For a PDF: plain colours, and a face that the typesetting has. */
export const printStyle: MapStyle = {
  ink: '#1d1b18',
  stone: '#5f594f',
  border: '#8d8574',
  paper: '#ffffff',
  cinnabar: '#96271b',
  face: 'Noto Serif SC',
  nameSize: 11,
  line: 0.6,
  markSize: 14,
};
