/** Common words of filings with their nearest neighbours in English: one idea per line. */
export const THESAURUS = `
additional|extra|further|added|supplemental|more|incremental
common|shared|mutual|joint|joint and several
current|present|existing|today|now|at the moment
activity|activities|operation|operations|dealings|business
level|levels|amount|degree|extent|magnitude
incur|incurred|bear|sustain|suffer|suffered
industry|sector|trade|market
standard|benchmark|criterion|criteria|norm|requirement
reflect|reflected|mirror|show|represent|embody
establish|established|set up|create|created|form|formed|found|founded
offset|counterbalance|mitigate|mitigated|cancel out|make up for|compensate for|partly offset
existing|in place|established|current
experience|experienced|encounter|undergo|face
resource|resources|means|assets|capacity
firm|business|company|enterprise|corporation|organization
real|actual|true|genuine
except|exclude|excluded|excluding|leave out|left out|omit|other than|carve out|outside
assurance|certainty|guarantee|confidence|no assurance
circumstance|circumstances|situation|condition|conditions|conditions that
principle|principles|policy|basis|rule
responsible|accountable|charge of|liable|responsibility
extent|scope|range|degree
negative|negatively|bad|unfavorable|adverse|poor|harmful
positive|favorable|good|beneficial
focus|concentrate|emphasize|emphasis|prioritize|priority
exercise|exercisable|exercised|use the option|strike price|exercise price
recover|recovery|recoup|get back|reimbursement|recoverable|recovered
quality|reliability|excellence|grade|standard of
contribution|contributions|contribute|paid in|fund|funding|put in
portfolio|holdings|collection|range of products|book of
variety|range|diverse|array|assortment
participate|participation|participant|participants|take part|share in
electronic|digital|online|automated|computerized
impose|imposed|levy|apply|place on
institution|institutions|organization|body
timing|when|schedule|point in time|date
opportunity|opportunities|chance|prospect
apply|applied|applying|application of|use of
cumulative|to date|accumulated|aggregate
face|confront|encounter|subject to
announce|announced|publish|published|declare|release|report publicly
behalf|representing|in the name of|as agent for
private|privately|non public|confidential
chain|network|series|store chain
eligible|qualify|qualified|qualifies|entitled|meet the requirements|eligibility
outcome|outcomes|result|resolution|conclusion|how the matter
critical|crucial|vital|essential|key|important|material
inherent|intrinsic|built in|inevitable
mitigate|mitigation|reduce|lessen|alleviate|soften|minimize|address the risk|offset
broad|wide|extensive|comprehensive|widespread
notice|notify|notified|notification|inform|informed|tell|told|advised|letter
important|significant|key|major|critical
installation|install|setup|deployment|deploy|implementation
pending|outstanding|unresolved|open|not yet decided
degree|extent|level|amount
transmission|transfer|sending|distribution lines|transmission lines
efficient|efficiency|productive|productivity|cost effective|streamlined
yield|return|interest earned|rate of return
useful|helpful|meaningful|relevant
ultimate|ultimately|final|finally|eventual|eventually|in the end
negotiate|negotiated|negotiation|bargain|negotiations|discussions|talks
expand|expansion|grow|enlarge|extend|broaden|spread
relief|forgiveness|exemption|waiver|remedy
pressure|pressures|strain|stress|squeeze
statutory|legal|required by law|by statute
chairman|chair|head of the board|lead director
progress|advance|development|status|milestones
cycle|cyclical|period|turn
bankruptcy|insolvency|chapter 11|receivership|creditors protection
function|functions|role|purpose|task
scale|size|volume|economies of scale
flexibility|flexible|room|leeway|discretion
furnish|furnished|supply|provide|deliver
social|community|societal|corporate responsibility
physical|tangible|bodily|material
accurate|accuracy|correct|precise|reliable|exact
evolve|evolving|change|develop|emerging|shift
remove|removed|removal|take out|eliminate|eliminated|delete
underwriting|underwrite|underwriter|underwriters
unsecured|without collateral|uncollateralized|not secured
subordinated|junior|lower ranking|subordinate
expertise|skill|know how|knowledge|experience|competence
identify|identification|recognize|pinpoint|spot
advantage|edge|benefit|strength|upside
disadvantage|drawback|handicap|weakness|downside
sensitive|sensitivity|susceptible|responsive|vulnerable
presence|footprint|operations in|locations
productivity|output|efficiency
bring|brought|bring about|introduce
cut|cuts|cutting|reduce|reduction|trim|slash
stage|phase|step|milestone
injunction|injunctive|court order|restrain|enjoin|enjoined|restraining
reform|overhaul|change in law|new law
consult|consulting|consultant|consultants|adviser|advisors|advisory
deteriorate|deterioration|worsen|decline|erode|erosion
organic|internal growth|excluding acquisitions
superior|better|higher quality|best
catastrophe|catastrophic|disaster|severe event
specialized|special|niche|specialty
extreme|severe|harsh|serious
history|historical|past|record
encourage|promote|stimulate|urge|motivate|incentive
punitive|punitive damages|exemplary|damages|treble damages
publish|published|publicly available|issued
pattern|patterns|trend|habit|behavior
appeal|appealed|appeals|higher court|court of appeals
study|studies|analysis|research|survey
convenient|convenience|ease|easy
guideline|guidelines|guidance|policy|instruction
nationwide|national|across the country|domestic
desirable|attractive|appealing|wanted
top|leading|best|highest|premier
suspend|suspended|suspension|halt|pause|interrupt
adequate|adequately|adequacy|sufficient|enough
automatic|automatically|automated|without action
reinvest|reinvested|plow back|indefinitely reinvested
aggressive|aggressively|fierce|intense|intensive|vigorous
simple|simplify|simpler|easier
characteristic|characteristics|feature|features|trait|attribute
essential|necessary|vital|needed
royalty|royalties|license fee|licensing income
representative|representatives|agent|agents|sales force
coordinate|coordination|work together|collaboration
transform|transformation|overhaul|change program
pace|speed|rate|rapidity
affordable|low priced|inexpensive|cheap
constraint|constraints|limit|limitation|bottleneck|capacity limits
stringent|strict|tough|rigorous|tighter|more demanding|tougher
talent|skilled employees|skilled people|personnel|engineers
gradual|gradually|slowly|over time|step by step
automate|automated|automation|robot|machine
dedicated|exclusive|devoted|committed
adapt|adjust|respond|accommodate
memorandum|understanding|letter of intent|mou|preliminary agreement
discussion|discussions|talks|negotiations
segregate|segregated|separate|kept apart|split up
consumption|use|usage|demand
devote|dedicate|spend time|allocate time|part time
fiduciary|trust|trustee|held for others
identity|identify|name|who
avoid|prevent|escape|evade
array|range|variety|set
stability|stable|steady|volatile
feasible|feasibility|viable|viability|practicable|workable
fulfil|fulfill|fulfillment|satisfy|meet
localize|localization|local content|regional
outsource|outsourcing|third parties|contract out
liable|liability|responsible|on the hook
imply|implied|suggest|indicate
prescribe|prescribed|set|stipulated|laid down
remote|unlikely|improbable
emergency|crisis|urgent
voluntary|voluntarily|optional|by choice
distinct|separate|different|separately identifiable
sophisticated|complex|advanced|complicated
complex|complexity|complicated|intricate
unavailable|not available|cannot be obtained|lack of access
screen|screening|vet|background check|filter
escalate|escalation|increase|intensify|rise
conserve|conservation|preserve|save|protect
threshold|thresholds|limit|cutoff|trigger
perceive|perceived|perception|view|opinion
behavior|conduct|habits|actions
tier|tiers|level|layer
centralize|centralized|central|headquarters
popular|popularity|demand for|well liked|trend
accept|acceptance|market acceptance|adoption|take up|uptake
interchange|exchange|swap
maximize|optimize|increase|make the most of
routine|routinely|ordinary|ordinary course|everyday
compromise|settle|settlement|breach of data
switch|change supplier|migrate|convert|switch to
qualify|qualification|qualified|requirements
discretionary|optional|at our discretion|discretion
connectivity|network|connection|access
contemplate|contemplated|plan|envisage|intend
rank|ranking|priority|seniority
toll|tolls|charges|fees
minority|noncontrolling|less than half
modernize|modernization|upgrade|renew|renovate|refurbish|remodel
satisfactory|acceptable|adequate
candidate|candidates|applicant|nominee|nominees|prospective
resume|restart|begin again|return to
scrutiny|review|oversight|examination|attention
unpredictable|uncertain|volatile|cannot be predicted|hard to predict
frame|timeframe|time frame|period of time
analyst|analysts|research coverage|securities analysts
misappropriate|misappropriation|theft|steal|stolen|misuse
headquarters|headquartered|head office|principal executive offices
penetrate|penetration|reach|share of market
composite|combined|average|blended
undistributed|not distributed|retained|unremitted
threaten|threatened|threat|potential
inactive|dormant|shell|no activity
categorize|categorized|classify|group
divert|diversion|distract|distraction|take attention from
notification|notice|warning|alert
diligence|due diligence|investigate|investigation
trigger|triggering|cause|set off|triggering event
exacerbate|worsen|aggravate|make worse
unanticipated|unexpected|unforeseen|surprise|sudden
influence|affect|sway|impact
recycle|recycling|reuse|waste
temporary|temporarily|interim|for a time|short term
speculative|speculate|trading purposes|risky
compatible|interoperable|work with|compatibility
permit|permits|license|authorization|approval
creditworthy|creditworthiness|credit quality|ability to pay|credit standing|credit evaluations
fundamental|basic|core|underlying
render|rendered|make|perform
workplace|office|work environment|place to work
database|records|data
concession|concessions|discount|allowance|giveback
fault|defect|error|blame
attend|attended|attendance|meetings attended
dramatic|dramatically|sharp|significant|steep
stoppage|stoppages|strike|walkout|shutdown
studio|studios|production|producer
academic|school|scholarly|program
recipient|recipients|receiver|grantee|awardee
erode|erosion|decline|wear away|loss of
tailor|tailored|customize|customized|custom|adapted
lifecycle|life cycle|product life|lifetime
bind|binding|enforceable|obligatory
lapse|expire|expiry|end
circumvent|circumvented|bypass|evade|get around
burden|burdens|burdensome|load|onerous
barrier|barriers|obstacle|hurdle|barriers to entry
unconditional|absolute|non cancelable|no conditions
disability|disabled|injury|sick
proactive|active|ahead of
exploit|take advantage|use
accomplish|achieve|attain|complete
abandon|abandoned|abandonment|give up|drop|discontinue
confidentiality|secrecy|nondisclosure|confidential
absorb|bear|take in|cover
alteration|alterations|change|modification
misuse|abuse|improper use
salvage|residual|scrap value|residual value
lifetime|useful life|life
complement|complementary|add to|go with
override|bypass|circumvent|management override
heighten|heightened|increased|greater
inefficiency|inefficiencies|inefficient|waste
significance|importance|materiality
survive|surviving|remain in business|outlive|continue
fragmented|many small|divided|numerous competitors
corroborate|corroborated|support|confirm|verify
predecessor|prior owner|former|earlier company
charity|charitable|donation|gift|foundation
shelf|shelf registration|registration statement|s 3
sublease|sublet|subtenant|rent out
discourage|deter|dissuade|put off
disseminate|dissemination|spread|distribute|publish
redesign|design change|re engineer|rework
obsolete|obsolescence|outdated|aging|old
crisis|turmoil|meltdown|credit crisis|financial crisis|disruption in the markets
clause|clauses|provision|term|provisions
interval|intervals|period|frequency
explicit|express|clear|stated
strain|tension|pressure|stress
horizon|time frame|period|outlook
exceptional|unusual|extraordinary|rare
overdraft|overdrafts|bank overdraft|negative balance
illiquid|not easily sold|no market|lack of liquidity
persuasive|convincing|compelling
transparency|transparent|clear|visibility
burn|burning|cash burn|use of cash
reassess|reevaluate|reconsider|revisit|review again
cross license|license agreement|technology exchange|exchange of licenses
sole discretion|discretion|at will
joint|together|combined|shared
vertical|vertically integrated|integration|integrate|integrated|integrating|absorb acquired
bundle|bundled|package|packaged|combined offer|sold together
warranty|guarantee|repair promise|free repair|service obligation
complain|complaint|grievance|allegation
injure|injured|injury|hurt|wound
retaliate|retaliation|whistleblower|complaint by employee
strand|stranded|stuck|unrecoverable
downgrade|cut in rating|lowered rating|rating action
auction|auction rate|bid|bidding
commodity|corn|oil|metal|raw material price
input cost|raw material cost|material cost|cost of materials
pass on|pass through|surcharge|recover from customers|price increases
hoard|accumulate|stock up|buildup
lead time|lead times|waiting time|time to deliver|order in advance
forecast demand|customer demand|anticipated demand|demand forecasts|expected demand
underestimate|overestimate|misjudge|inaccurate forecast
yield loss|manufacturing yield|scrap rate|production yield
certify|certification|certified|type certificate|faa|approval
delivery|deliveries|handover|shipment
production rate|rate of production|output rate|build rate
refuse|decline|reject
spare|spare parts|aftermarket|replacement parts
maintenance|upkeep|keep up|repair|repairs|kept up
`;
