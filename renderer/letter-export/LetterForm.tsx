import type { FilledLetterSettings, LetterPreview } from '../api/model.ts';
import { formatDate } from '../state/words.ts';
import type { LetterState } from './use-letter.ts';

export interface LetterFormProps {
  readonly preview: LetterPreview;
  readonly change: LetterState['change'];
}

type LinesField = 'letterhead' | 'addressee' | 'signature';

/** What stands around the comments and answers. Everything is filled in from the staff's letter until it is changed. */
export function LetterForm({ preview, change }: LetterFormProps) {
  const { settings, given, letters } = preview;
  return (
    <div className="letter-form">
      {letters.length > 1 ? (
        <label>
          <span>Letter to answer</span>
          <select className="field" value={settings.letterDocumentId} onChange={(event) => change({ letterDocumentId: event.target.value })}>
            {letters.map((letter) => <option key={letter.documentId} value={letter.documentId}>{letter.letterDate === null ? '' : `${formatDate(letter.letterDate)}, `}{letter.name}</option>)}
          </select>
        </label>
      ) : null}
      <div className="letter-pair">
        <label>
          <span>Date</span>
          <input className="field" type="date" value={settings.date} onChange={(event) => { if (event.target.value !== '') change({ date: event.target.value }); }} />
        </label>
        <label>
          <span>Comments in</span>
          <select className="field" value={settings.quoteStyle} onChange={(event) => change({ quoteStyle: event.target.value === 'italic' ? 'italic' : 'bold' })}>
            <option value="bold">bold type</option>
            <option value="italic">italic type</option>
          </select>
        </label>
      </div>
      <Lines label="Letterhead" field="letterhead" settings={settings} change={change} rows={3} />
      <Lines label="Addressee, above the Division's address" field="addressee" settings={settings} change={change} rows={4} />
      <label>
        <span>Salutation</span>
        <input className="field" key={settings.letterDocumentId} defaultValue={settings.salutation} maxLength={200} onChange={(event) => change({ salutation: event.target.value })} />
      </label>
      <label>
        <span>Closing</span>
        <textarea className="field" rows={2} defaultValue={settings.closing} maxLength={4000} onChange={(event) => change({ closing: event.target.value })} />
      </label>
      <Lines label="Signature block" field="signature" settings={settings} change={change} rows={5} />
      <label>
        <span>Tandy acknowledgments</span>
        <select className="field" id="letter-tandy" value={given.acknowledgments === undefined ? 'date' : String(given.acknowledgments)}
          onChange={(event) => change({ acknowledgments: event.target.value === 'date' ? undefined : event.target.value === 'true' })}>
          <option value="date">As the letter’s date asks: {settings.acknowledgments ? 'included' : 'left out'}</option>
          <option value="true">Included</option>
          <option value="false">Left out</option>
        </select>
      </label>
    </div>
  );
}

function Lines({ label, field, settings, change, rows }: { readonly label: string; readonly field: LinesField; readonly settings: FilledLetterSettings; readonly rows: number } & Pick<LetterFormProps, 'change'>) {
  return (
    <label>
      <span>{label}</span>
      <textarea className="field" id={`letter-${field}`} rows={rows} defaultValue={settings[field].join('\n')}
        onChange={(event) => change({ [field]: event.target.value.split('\n').map((line) => line.slice(0, 500)).slice(0, 40) })} />
    </label>
  );
}
