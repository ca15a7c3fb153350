/** How the kinds of note are named and explained to readers, in the order in which they are listed. */
import type { NoteKind } from '../core/edition/annotation.ts';

export const noteKinds = {
  gloss: {
    label: 'Gloss',
    plural: 'Glosses',
    says: 'explain what the chapter takes as known: terms, bodies, policies',
  },
  context: { label: 'Context', plural: 'Context', says: 'add what lies outside the chapter and bears on it' },
  method: { label: 'Method', plural: 'Method', says: 'ask what the evidence can bear' },
  connection: { label: 'Connection', plural: 'Connections', says: 'point to where a matter is taken up again' },
  critique: { label: 'Critique', plural: 'Critique', says: 'weigh a claim, as this edition sees it' },
  textual: { label: 'Textual', plural: 'Textual notes', says: 'record faults and doubts in the printed words' },
} as const satisfies Record<NoteKind, { label: string; plural: string; says: string }>;

export const kindsInOrder = Object.keys(noteKinds) as NoteKind[];
