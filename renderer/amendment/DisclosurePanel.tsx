import { X } from 'lucide-react';
import type { FiledDisclosure } from '../api/model.ts';
import { chooseComment } from '../state/go.ts';
import { useView } from '../state/use-view.ts';
import { count, excerpt, shortName } from '../state/words.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { moveInList } from '../ui/roving-list.ts';
import { attempt } from '../ui/toast-store.ts';
import { beginDisclosures, endDisclosures, showBlock, useDisclosures } from './disclosure-store.ts';
import { Redline } from './Redline.tsx';
import './amendment.css';

const STATUS_WORDS: Readonly<Record<FiledDisclosure['status'], string>> = { same: 'Filed as proposed', changed: 'Filed in other words', missing: 'Not found' };

/** What the responses promised to say, beside what the filing says. */
export function DisclosurePanel() {
  const view = useView();
  const { document, progress, blocks, current } = useDisclosures();
  if (view === null || document === null) return null;
  const filings = view.snapshot.documents.filter(({ kind, hasText }) => kind === 'filing' && hasText);
  return (
    <aside className="carry" aria-label="Proposed disclosure and what was filed">
      <header className="carry-head compare-head">
        <h2>Did the filing do what we said?</h2>
        <IconButton label="Close the proposed disclosure" icon={<X size={15} />} onClick={endDisclosures} />
        <label className="disclosure-choice">
          <span>Filed in</span>
          <select className="field" value={document.id} onChange={(event) => {
            const chosen = view.documents.get(event.target.value);
            if (chosen) attempt(beginDisclosures(chosen));
          }}>
            {filings.map((filing) => <option key={filing.id} value={filing.id}>{shortName(filing) === filing.name ? filing.name : `${shortName(filing)} (${filing.name})`}</option>)}
          </select>
        </label>
      </header>
      {blocks === null ? (
        <div className="carry-wait">
          <progress className="job-bar" aria-label="Looking for the proposed disclosure" max={1} {...(progress?.fraction == null ? {} : { value: progress.fraction })} />
          <p className="carry-facts">{progress?.message}</p>
          <Button size="small" onClick={endDisclosures}>Cancel</Button>
        </div>
      ) : (
        <>
          <p className="carry-facts" role="status">{summary(blocks)}</p>
          {blocks.length === 0
            ? <p className="carry-facts">Mark what will be filed in a response with the button “Proposed disclosure” above its text.</p>
            : <ul className="carry-rows" aria-label="Proposed disclosure" onKeyDown={moveInList}>{blocks.map((block, at) => <Block key={`${block.commentId} ${block.index}`} block={block} current={block === current} reachable={current === null ? at === 0 : block === current} />)}</ul>}
        </>
      )}
    </aside>
  );
}

function summary(blocks: readonly FiledDisclosure[]): string {
  if (blocks.length === 0) return 'No response of this matter proposes disclosure.';
  const number = (status: FiledDisclosure['status']): number => blocks.filter((block) => block.status === status).length;
  return [`${count(blocks.length, 'block')} proposed`, `${number('same')} filed as proposed`, `${number('changed')} in other words`, `${number('missing')} not found`].join(' · ');
}

function Block({ block, current, reachable }: { readonly block: FiledDisclosure; readonly current: boolean; readonly reachable: boolean }) {
  const { status, targets, redline, score } = block;
  const [place] = targets;
  const where = place === undefined ? 'nothing like it' : `${status === 'missing' ? 'nearest words on ' : ''}page ${place.pageLabel}${status === 'same' ? '' : `, ${Math.round(score * 100)} % alike`}`;
  return (
    <li className="carry-row" data-filed={status} data-current={current ? '' : undefined}>
      <button type="button" className="carry-go" data-row="" tabIndex={reachable ? 0 : -1} aria-current={current ? 'true' : undefined} onClick={() => { showBlock(block); chooseComment(block.commentId); }}>
        <span className="carry-status"><b>{STATUS_WORDS[status]}</b><span>comment {block.number}</span></span>
        <span className="carry-words">{status === 'changed' || (status === 'missing' && current && redline.length > 0) ? <Redline parts={redline} /> : excerpt(block.proposed, 200)}</span>
        <span className="card-where">{where}</span>
      </button>
    </li>
  );
}
