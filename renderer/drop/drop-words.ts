import { commentTitle } from '../state/derived.ts';
import { currentView } from '../state/use-view.ts';
import { count, excerpt } from '../state/words.ts';
import { parseDropKey } from './drop-store.ts';

/** What letting go will do, in words. `files` is 0 where the number is not known. */
export function promiseFor(key: string | null, files: number): string {
  const many = files === 0 ? 'files' : count(files, 'file');
  const target = key === null ? null : parseDropKey(key);
  if (target === null) {
    const title = currentView()?.snapshot.matter.title;
    return title === undefined ? `Import ${many} into a new matter` : `Import ${many} into ${title}`;
  }
  return `Attach ${files === 1 ? '' : `${many} `}to ${ownerWords(key ?? '')}`;
}

/** "comment 1", "the passage “Management did not …”", "this matter". */
export function ownerWords(key: string): string {
  const target = parseDropKey(key);
  const view = currentView();
  if (!target || !view) return 'this matter';
  if (target.owner === 'comment') {
    const comment = view.comments.get(target.id);
    return comment ? `comment ${comment.number}` : 'this comment';
  }
  if (target.owner === 'annotation') {
    const annotation = view.annotations.get(target.id);
    const [linked] = view.commentsOf(target.id);
    const quote = annotation?.targets[0]?.exact;
    if (linked) return `the passage linked to comment ${linked.comment.number}`;
    return quote === undefined ? 'this passage' : `the passage “${excerpt(quote, 40)}”`;
  }
  return 'this matter';
}

/** The words for dragging a selected passage onto a comment. */
export function linkPromise(commentId: string): string {
  const comment = currentView()?.comments.get(commentId);
  return comment ? `Link the selected passage to comment ${comment.number}, ${excerpt(commentTitle(comment), 50)}` : 'Link the selected passage';
}
