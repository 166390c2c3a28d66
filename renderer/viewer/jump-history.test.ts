import { describe, expect, it } from 'vitest';
import { JumpHistory } from './jump-history.ts';
import type { ViewState } from './model.ts';

const at = (pageIndex: number): ViewState => ({ pageIndex, left: 0, top: 700, zoom: 'fit-width', rotation: 0, layout: 'continuous' });

describe('JumpHistory', () => {
  it('goes back to where a jump began, and forward again', () => {
    const history = new JumpHistory();
    history.leave(at(0));
    history.leave(at(5));
    expect(history.back(at(9))?.pageIndex).toBe(5);
    expect(history.back(at(5))?.pageIndex).toBe(0);
    expect(history.back(at(0))).toBeNull();
    expect(history.forward(at(0))?.pageIndex).toBe(5);
    expect(history.forward(at(5))?.pageIndex).toBe(9);
    expect(history.canGoForward).toBe(false);
  });

  it('forgets the way forward after a new jump, and the same place twice', () => {
    const history = new JumpHistory();
    history.leave(at(0));
    history.back(at(4));
    history.leave(at(2));
    history.leave(at(2));
    expect(history.canGoForward).toBe(false);
    expect(history.back(at(7))?.pageIndex).toBe(2);
    expect(history.canGoBack).toBe(false);
  });

  it('keeps only so many', () => {
    const history = new JumpHistory(2);
    [1, 2, 3].forEach((page) => history.leave(at(page)));
    expect(history.back(at(9))?.pageIndex).toBe(3);
    expect(history.back(at(3))?.pageIndex).toBe(2);
    expect(history.back(at(2))).toBeNull();
  });
});
