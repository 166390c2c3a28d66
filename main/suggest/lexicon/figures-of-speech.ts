/** Figures of speech about business and accounts: one idea per line. */
export const FIGURES_OF_SPEECH = `
backwards|retrospective|retroactively|prior periods
going forward|prospective|prospectively|future periods
rainfall|precipitation|hydro|hydroelectric
by hand|manual|manually
off the shelf|standard|prepackaged|third party software
in house|internally|internal|own employees|internally developed
farmed out|outsource|outsourced|contract manufacturer|third party|subcontract
middle ground|compromise|settlement
nothing to do with|unrelated|not related|independent of
under one roof|consolidated|combined|single location
side by side|comparison|compared|parallel
piece by piece|phased|phases|stages|incrementally
step by step|phases|stages|gradually|phased
on paper|unrealized|theoretical|pro forma
paper loss|unrealized loss|unrealized losses|mark to market
paper gain|unrealized gain|unrealized appreciation|mark to market
hard cash|cash|cash settlement|paid in cash
in kind|non cash|payment in kind|pik
cushion|buffer|reserve|headroom|excess
in the red|net loss|operating loss|deficit|negative
in the black|net income|profitable|profit
red ink|net loss|losses|operating loss
black hole|deficit|shortfall|unfunded
bread and butter|core business|primary business|principal product
big ticket|large|significant|high value
money maker|profitable|largest contributor|primary source of revenue
cash cow|primary source of revenue|profitable|mature
flagship|principal|largest|primary|lead
sideline|non core|ancillary|other businesses
side business|non core|ancillary|other operations
upstart|new entrant|start up|emerging
old hand|experienced|experience
newly minted|newly formed|recently formed|new
homegrown|internally developed|domestic|developed internally
look alike|similar|substitute|generic|comparable
stand in|interim|acting|substitute|temporary
stand in for|substitute|replace|alternative
`;
