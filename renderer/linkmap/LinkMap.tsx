import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Link } from '../api/model.ts';
import { dropKey } from '../drop/drop-store.ts';
import { startLinkDrag } from '../links/link-drag.ts';
import { commentTitle, pageWords, passageWords } from '../state/derived.ts';
import { useFocus } from '../state/focus-store.ts';
import { chooseComment, goToAnnotation, goToComment } from '../state/go.ts';
import { useLayout } from '../state/layout-store.ts';
import { lightAnnotations, lightComment, unlight } from '../state/light.ts';
import { useView } from '../state/use-view.ts';
import { count, excerpt, formatDate, ROLE_WORDS, ROLES, shortName } from '../state/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useEscape } from '../ui/use-escape.ts';
import { moveInList } from '../ui/roving-list.ts';
import { isGap, layOutLinks, stretchOf, type CommentLine, type LinkMapLayout, type PassageLine } from './map-layout.ts';
import { toggleLinkMap, useLinkMap } from './map-store.ts';
import './linkmap.css';

/** Comments down one side, passages by document and page down the other, lines between; what is not linked stands out. */
export function LinkMap() {
  const view = useView();
  const [gapsOnly, setGapsOnly] = useState(false);
  const layout = useMemo(() => (view === null ? null : layOutLinks(view, gapsOnly)), [view, gapsOnly]);
  useDocumentsComeBack();
  useEscape(toggleLinkMap);
  if (layout === null) return <main className="link-map" aria-label="Link map" />;
  return (
    <main className="link-map" aria-label="Link map">
      <header className="link-map-head">
        <h2>Link map</h2>
        <p role="status">{gapWords(layout, view?.snapshot.links.length ?? 0)}</p>
        <ul className="link-map-legend" aria-label="Lines">
          {ROLES.map((role) => (
            <li key={role} data-role={role}><svg viewBox="0 0 26 2" width={26} height={2} aria-hidden="true"><path className="link-map-line" d="M0 1H26" /></svg>{ROLE_WORDS[role]}</li>
          ))}
        </ul>
        <button type="button" className="button" data-size="small" aria-pressed={gapsOnly} onClick={() => setGapsOnly(!gapsOnly)}>Gaps only</button>
        <IconButton label="Back to the documents" icon={<X size={15} />} onClick={toggleLinkMap} />
      </header>
      {layout.comments.length === 0 && layout.passages.length === 0 ? (
        gapsOnly
          ? <EmptyState title="No gaps"><p>Every comment has a passage, and every passage a comment.</p></EmptyState>
          : <EmptyState title="Nothing to link yet"><p>Drop a staff letter and the filing that it is about.</p></EmptyState>
      ) : (
        <Sides layout={layout} />
      )}
    </main>
  );
}

/** Pixels above and below what is on screen that are drawn already. */
const MARGIN = 600;

/** Only the rows near the screen are drawn: a document may have ten thousand passages. */
function Sides({ layout }: { readonly layout: LinkMapLayout }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ top: 0, bottom: MARGIN * 2 });
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    // In steps, so that not every pixel draws anew.
    const look = (): void => {
      const top = Math.floor(box.scrollTop / MARGIN) * MARGIN - MARGIN;
      const bottom = (Math.ceil((box.scrollTop + box.clientHeight) / MARGIN) + 1) * MARGIN;
      setRange((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);
  const { comments, passages, edges } = useMemo(() => stretchOf(layout, range.top, range.bottom), [layout, range]);
  const [comment] = comments.filter(({ kind }) => kind === 'comment');
  const [passage] = passages.filter(({ kind }) => kind === 'passage');
  return (
    <div ref={scroller} className="link-map-scroll">
      <div className="link-map-sides" style={{ height: layout.height }}>
        <ul className="link-map-side" aria-label="Comments" onKeyDown={moveInList}>{comments.map((line) => <CommentRow key={keyOfComment(line)} line={line} reachable={line === comment} />)}</ul>
        <Lines edges={edges} height={layout.height} />
        <ul className="link-map-side" aria-label="Passages" onKeyDown={moveInList}>{passages.map((line) => <PassageRow key={keyOfPassage(line)} line={line} reachable={line === passage} />)}</ul>
      </div>
    </div>
  );
}

/** Going to a place in a document means to see it. */
function useDocumentsComeBack(): void {
  const goTo = useLayout((state) => state.goTo);
  const left = useLayout((state) => state.left);
  const right = useLayout((state) => state.right);
  const first = useRef({ goTo, left, right });
  useEffect(() => {
    const before = first.current;
    if (before.goTo !== goTo || before.left !== left || before.right !== right) useLinkMap.setState({ open: false });
  }, [goTo, left, right]);
}

function gapWords({ gaps }: LinkMapLayout, links: number): string {
  const parts = [count(links, 'link')];
  if (gaps.comments > 0) parts.push(`${count(gaps.comments, 'comment')} without a passage`);
  if (gaps.passages > 0) parts.push(`${count(gaps.passages, 'passage')} without a comment`);
  return parts.join(' · ');
}

const keyOfComment = (line: CommentLine): string => (line.kind === 'letter' ? line.group.letterDocumentId : line.comment.id);
const keyOfPassage = (line: PassageLine): string => (line.kind === 'document' ? line.document.id : line.annotation.id);

function CommentRow({ line, reachable }: { readonly line: CommentLine; readonly reachable: boolean }) {
  const lit = useFocus((state) => line.kind === 'comment' && state.litComments.has(line.comment.id));
  const style = { transform: `translateY(${line.top}px)` };
  if (line.kind === 'letter') {
    const date = line.group.letter?.letterDate ?? null;
    return <li className="link-map-heading" style={style}>Staff letter{date === null ? '' : ` · ${formatDate(date)}`}</li>;
  }
  const { comment } = line;
  const gap = isGap(line);
  return (
    <li className="link-map-row" style={style} data-gap={gap ? '' : undefined} data-lit={lit ? '' : undefined}>
      <button type="button" data-row="" tabIndex={reachable ? 0 : -1} onClick={() => goToComment(comment.id)} data-drop={dropKey('comment', comment.id)}
        draggable onDragStart={(event) => startLinkDrag(event, { kind: 'comment', id: comment.id })}
        onPointerEnter={() => lightComment(comment.id)} onPointerLeave={unlight} onFocus={() => lightComment(comment.id)} onBlur={unlight}>
        <span className="number">{comment.number}</span>
        <span className="link-map-words">{excerpt(commentTitle(comment), 90)}</span>
        {gap ? <span className="link-map-gap">no passage</span> : null}
      </button>
    </li>
  );
}

function PassageRow({ line, reachable }: { readonly line: PassageLine; readonly reachable: boolean }) {
  const lit = useFocus((state) => line.kind === 'passage' && state.litAnnotations.has(line.annotation.id));
  const style = { transform: `translateY(${line.top}px)` };
  if (line.kind === 'document') return <li className="link-map-heading" style={style}>{shortName(line.document)}</li>;
  const { annotation, linked } = line;
  return (
    <li className="link-map-row" data-color={annotation.color} style={style} data-gap={isGap(line) ? '' : undefined} data-lit={lit ? '' : undefined}>
      <button type="button" data-row="" tabIndex={reachable ? 0 : -1} title={passageWords(annotation, 600)} onClick={() => goToAnnotation(annotation)} data-drop={dropKey('annotation', annotation.id)}
        draggable onDragStart={(event) => startLinkDrag(event, { kind: 'annotation', id: annotation.id })}
        onPointerEnter={() => lightAnnotations([annotation.id])} onPointerLeave={unlight} onFocus={() => lightAnnotations([annotation.id])} onBlur={unlight}>
        <span className="link-map-page">{pageWords(annotation).replace(/^pages? /, '')}</span>
        <span className="link-map-words">{passageWords(annotation, 90)}</span>
        {linked.length === 0 ? <span className="link-map-gap">no comment</span> : <span className="link-map-roles">{linked.map(({ comment, link }) => `${comment.number} ${ROLE_WORDS[link.role]}`).join(' · ')}</span>}
      </button>
    </li>
  );
}

/** Every row is a button already, so the lines are for the eye and the pointer only. */
function Lines({ edges, height }: Pick<LinkMapLayout, 'edges' | 'height'>) {
  const { litAnnotations, litComments } = useFocus();
  const view = useView();
  return (
    <svg className="link-map-lines" viewBox={`0 0 100 ${Math.max(1, height)}`} preserveAspectRatio="none" height={height} aria-hidden="true">
      {edges.map(({ link, annotation, from, to }) => {
        const path = `M0 ${from}C50 ${from} 50 ${to} 100 ${to}`;
        const lit = litAnnotations.has(annotation.id) && litComments.has(link.commentId);
        return (
          <g key={link.id} data-color={annotation.color} data-role={link.role} data-lit={lit ? '' : undefined} onPointerEnter={() => lightAnnotations([annotation.id])} onPointerLeave={unlight}
            onClick={() => { chooseComment(link.commentId); goToAnnotation(annotation); }}>
            <path className="link-map-line" d={path} />
            <path className="link-map-grip" d={path}><title>{lineWords(link, view?.comments.get(link.commentId)?.number ?? '')}</title></path>
          </g>
        );
      })}
    </svg>
  );
}

function lineWords({ role, note }: Link, number: string): string {
  const words = `Comment ${number}: ${ROLE_WORDS[role]}`;
  return note === '' ? words : `${words}\n${note}`;
}
