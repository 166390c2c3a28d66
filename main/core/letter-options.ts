/** What a response letter is made with: chosen by the person, else read in the staff's letter. */
import { listPages } from '../../db/documents.ts';
import type { Id } from '../../db/model.ts';
import { readValue } from '../../db/settings.ts';
import { letterSettingsKey, letterSettingsSchema, type FilledLetterSettings, type LetterSettings } from '../../preload/api.ts';
import { readCorrespondents } from '../letters/correspondents.ts';
import type { PacketSource } from '../packet/model.ts';
import type { LetterOptions } from '../packet/response-letter/model.ts';
import { BLANK, CLOSING, acknowledgmentsExpected } from '../packet/response-letter/plan-letter.ts';
import type { Context } from './context.ts';
import { localDate } from './coverage.ts';

/** As the window left them; none where there are none, or where an older version wrote them otherwise. */
export function savedSettings(context: Context, matterId: Id): LetterSettings {
  const parsed = letterSettingsSchema.safeParse(readValue(context.db, 'view_state', letterSettingsKey(matterId)));
  return parsed.success ? parsed.data : {};
}

/** Letters with comments, newest first. */
export function answerableLetters(source: PacketSource): readonly { readonly documentId: Id; readonly name: string; readonly letterDate: string | null }[] {
  const ids = [...new Set(source.comments.map((comment) => comment.letterDocumentId))];
  return ids.map((documentId) => ({
    documentId, name: source.documents.find((document) => document.id === documentId)?.name ?? 'Staff letter',
    letterDate: source.letters.find((letter) => letter.documentId === documentId)?.letterDate ?? null,
  })).sort((a, b) => (b.letterDate ?? '').localeCompare(a.letterDate ?? ''));
}

export function filledSettings(context: Context, source: PacketSource, given: LetterSettings): FilledLetterSettings {
  const letters = answerableLetters(source);
  const documentId = letters.find((letter) => letter.documentId === given.letterDocumentId)?.documentId ?? letters[0]?.documentId ?? '';
  const letter = source.letters.find((each) => each.documentId === documentId);
  const registrant = letter?.registrant ?? source.matter.registrant ?? source.matter.title;
  const known = readCorrespondents(documentId === '' ? [] : listPages(context.db, documentId).map((page) => page.text), letter?.registrant ?? null);
  const { addressee, signer } = known;
  return {
    letterDocumentId: documentId,
    date: given.date ?? localDate(context.clock()),
    quoteStyle: given.quoteStyle ?? 'bold',
    letterhead: given.letterhead ?? [registrant, ...known.address],
    addressee: given.addressee ?? [signer?.name ?? '', signer?.title ?? '', known.office ?? ''].filter((line) => line !== ''),
    salutation: given.salutation ?? 'Ladies and Gentlemen:',
    closing: given.closing ?? CLOSING,
    signature: given.signature ?? [registrant, '', `By: ${'_'.repeat(30)}`, `Name: ${addressee?.name ?? BLANK}`, `Title: ${addressee === null || addressee.title === '' ? BLANK : addressee.title}`],
    acknowledgments: given.acknowledgments ?? acknowledgmentsExpected(letter?.letterDate ?? null),
  };
}

export function optionsOf(settings: FilledLetterSettings): LetterOptions {
  const { addressee, letterDocumentId, ...rest } = settings;
  return { ...rest, letterDocumentId: letterDocumentId === '' ? null : letterDocumentId, addressees: addressee };
}
