import { Tabs } from '@base-ui/react/tabs';
import { SearchResults } from '../search/SearchResults.tsx';
import { NAVIGATOR_TABS, useLayout } from '../state/layout-store.ts';
import { useSearch } from '../state/search-store.ts';
import { CommentList } from './CommentList.tsx';
import { TrackerViews } from '../tracker/TrackerViews.tsx';
import { DocumentList } from './DocumentList.tsx';
import './navigator.css';

/** The matter's comments and documents, and the views of the tracker; while a search stands in the title bar, its results. */
export function Navigator() {
  const { tab, change } = useLayout();
  const searching = useSearch((state) => state.query.trim() !== '');
  return (
    <nav className="navigator" aria-label="Navigator">
      {searching ? <SearchResults /> : (
        <Tabs.Root className="navigator-tabs" value={tab} onValueChange={(value) => change({ tab: NAVIGATOR_TABS.find((one) => one === value) ?? 'comments' })}>
          <Tabs.List className="tabs" aria-label="What the navigator lists">
            <Tabs.Tab className="tab" value="comments">Comments</Tabs.Tab>
            <Tabs.Tab className="tab" value="documents">Documents</Tabs.Tab>
            <Tabs.Tab className="tab" value="tracker">Tracker</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel className="navigator-panel" value="comments" tabIndex={-1}><CommentList /></Tabs.Panel>
          <Tabs.Panel className="navigator-panel" value="documents" tabIndex={-1}><DocumentList /></Tabs.Panel>
          <Tabs.Panel className="navigator-panel" value="tracker" tabIndex={-1}><TrackerViews /></Tabs.Panel>
        </Tabs.Root>
      )}
    </nav>
  );
}
