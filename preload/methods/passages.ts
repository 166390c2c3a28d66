import { z } from 'zod';
import { ANNOTATION_KINDS, HIGHLIGHT_COLORS, LINK_ROLES, type Annotation, type AnnotationTarget, type Link, type Rejection } from '../../db/model.ts';
import { id, longText, method, shortText } from './method.ts';

const quad = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
export const targetSchema = z.object({
  pageIndex: z.int().min(0), pageLabel: z.string().max(64),
  start: z.int().min(0), end: z.int().min(0),
  exact: longText, prefix: z.string().max(200), suffix: z.string().max(200),
  quads: z.array(quad).min(1).max(5_000),
}).strict();

/** A passage of a filing that a staff comment may be about. It is stored nowhere: it becomes a highlight when it is accepted. */
export interface Suggestion {
  readonly commentId: string;
  readonly documentId: string;
  /** Ready for `annotations.create`; on one page. */
  readonly target: AnnotationTarget;
  /** 0..1. */
  readonly score: number;
  /** Why, in words: "Item 9A(T) heading", "printed page 31". */
  readonly reasons: readonly string[];
}

export interface SuggestionList {
  /** Best first, without those that are linked to the comment already or were rejected. */
  readonly suggestions: readonly Suggestion[];
  /** True where a larger `top` would give more. */
  readonly more: boolean;
}

export const MOST_SUGGESTIONS = 12;

export const passageMethods = {
  'annotations.create': method<Annotation>()(z.object({
    documentId: id, targets: z.array(targetSchema).min(1).max(200), kind: z.enum(ANNOTATION_KINDS).optional(), color: z.enum(HIGHLIGHT_COLORS), note: longText.optional(),
    links: z.array(z.object({ commentId: id, role: z.enum(LINK_ROLES) }).strict()).max(200).optional(),
  }).strict()),
  'annotations.update': method<null>()(z.object({
    annotationId: id, color: z.enum(HIGHLIGHT_COLORS).optional(), note: longText.optional(), tags: z.array(shortText).max(50).optional(),
  }).strict()),
  'annotations.updateMany': method<null>()(z.object({
    annotationIds: z.array(id).min(1).max(10_000), color: z.enum(HIGHLIGHT_COLORS).optional(),
    /** One tag more, or one less, for each of them; their other tags stay. */
    addTag: shortText.min(1).optional(), removeTag: shortText.min(1).optional(),
  }).strict()),
  'annotations.trash': method<null>()(z.object({ annotationIds: z.array(id).min(1).max(10_000) }).strict()),

  /** The best `top` passages of the filing for one comment; what was rejected or linked of them is left out, not made up for. */
  'suggestions.list': method<SuggestionList>()(z.object({ commentId: id, documentId: id, top: z.int().min(1).max(MOST_SUGGESTIONS) }).strict()),
  'suggestions.reject': method<Rejection>()(z.object({
    commentId: id, documentId: id, pageIndex: z.int().min(0), start: z.int().min(0), end: z.int().min(1),
  }).strict()),

  'links.create': method<Link>()(z.object({ annotationId: id, commentId: id, role: z.enum(LINK_ROLES), note: longText.optional() }).strict()),
  'links.update': method<null>()(z.object({ linkId: id, role: z.enum(LINK_ROLES).optional(), note: longText.optional() }).strict()),
  'links.remove': method<null>()(z.object({ linkId: id }).strict()),
  /** Many at once are one step of undo. Passages that are linked to the comment already stay as they are. */
  'links.createMany': method<null>()(z.object({
    commentId: id, passages: z.array(z.object({ annotationId: id, role: z.enum(LINK_ROLES) }).strict()).min(1).max(10_000),
  }).strict()),
  'links.updateMany': method<null>()(z.object({ linkIds: z.array(id).min(1).max(10_000), role: z.enum(LINK_ROLES) }).strict()),
  'links.removeMany': method<null>()(z.object({ linkIds: z.array(id).min(1).max(10_000) }).strict()),
} as const;
