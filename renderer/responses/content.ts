import type { JSONContent } from '@tiptap/react';
import type { Response, RichNode } from '../api/model.ts';

/** A saved body as the editor takes it; null is an empty page. */
export function contentOf(response: Response | undefined): JSONContent | null {
  return response === undefined ? null : nodeOf(response.body);
}

function nodeOf(node: RichNode): JSONContent {
  return {
    type: node.type,
    ...(node.attrs === undefined ? {} : { attrs: { ...node.attrs } }),
    ...(node.content === undefined ? {} : { content: node.content.map(nodeOf) }),
    ...(node.marks === undefined ? {} : { marks: node.marks.map(({ type, attrs }) => ({ type, ...(attrs === undefined ? {} : { attrs: { ...attrs } }) })) }),
    ...(node.text === undefined ? {} : { text: node.text }),
  };
}
