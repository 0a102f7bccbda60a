/** The style sheet and the script of the report, small enough to read in a saved file. Both are constant. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1c1c1e;--dim:#5a5a62;--line:#d5d5dc;--panel:#f6f6f9;--accent:#1f4e9e;--plus:#1d6b34;--minus:#a4232e;
--hedge:#dfe8fb;--booster:#fbe3cf;--attitude:#fbdce2;--self:#e0f1e0;--reader:#d9f1ee;--directive:#f4e1f7;--question:#fdf0bf;--shared:#e6e2f8;--aside:#ebebef;--voice:#e3ecd5;--disclaim:#f3d9d0;--proclaim:#d6efdc;--irony:#f9d7ef;--register:#ece4d6}
@media(prefers-color-scheme:dark){:root{--bg:#17181c;--fg:#ececf0;--dim:#a9abb6;--line:#3a3c45;--panel:#20222a;--accent:#9dc1ff;--plus:#7fd69a;--minus:#ff9aa2;
--hedge:#273a63;--booster:#5a3718;--attitude:#60263a;--self:#24492a;--reader:#1c4a46;--directive:#4d2956;--question:#564a12;--shared:#3a3266;--aside:#3a3b42;--voice:#3a4723;--disclaim:#5b2f20;--proclaim:#1f4d2e;--irony:#5a2450;--register:#4a3f28}}
*{box-sizing:border-box}html{scroll-behavior:smooth;scroll-padding:5rem 0}
body{margin:0 auto;max-width:88rem;padding:1rem clamp(.75rem,3vw,2.5rem) 4rem;background:var(--bg);color:var(--fg);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
h1{font-size:clamp(1.4rem,4vw,2.1rem);line-height:1.2;margin:.5rem 0}h2{font-size:1.2rem;margin:2.2rem 0 .6rem;border-bottom:1px solid var(--line);padding-bottom:.2rem}h3{font-size:1.02rem;margin:1.2rem 0 .4rem}
.facts,.note,figcaption{color:var(--dim)}a{color:var(--accent)}.keep{white-space:nowrap}.lead{font-size:1.08rem;max-width:46rem}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:0 2.5rem}@media(min-width:64rem){.columns{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.columns aside{max-height:calc(100vh - 2rem);overflow:auto;position:sticky;top:1rem}}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}caption{text-align:left;color:var(--dim);font-size:.9rem}th,td{text-align:left;padding:.25rem .6rem .25rem 0;vertical-align:middle;border-bottom:1px solid var(--line)}th{font-weight:600}td.n,th.n,th[scope=row]{white-space:nowrap}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}td.forms{color:var(--dim);font-size:.9rem}
.plot{display:block;max-width:100%;height:auto}.axis{stroke:var(--line)}.tick{stroke:var(--accent);stroke-width:2}.bar,.dot{fill:var(--accent)}.interval{stroke:var(--accent);stroke-width:3;opacity:.45}.base{stroke:var(--fg);stroke-width:2;stroke-dasharray:2 2}.plus{fill:var(--plus)}.minus{fill:var(--minus)}.label{fill:var(--dim);font-size:11px}
select{font:inherit;color:inherit;background:var(--panel);border:1px solid var(--line);border-radius:.5rem;max-width:100%}button,.chip{font:inherit;color:inherit;background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.1rem .55rem;cursor:pointer}button.go{background:none;border:0;padding:0;color:var(--accent);text-decoration:underline}
.filters{display:flex;flex-wrap:wrap;gap:.35rem;margin:.5rem 0}.filters label{border:1px solid var(--line);border-radius:.5rem;padding:.05rem .5rem;cursor:pointer}.filters label:has(:focus-visible){outline:2px solid var(--accent)}.filters label:has(input:not(:checked)){opacity:.75;background:none;text-decoration:line-through}
mark{color:inherit;background:none;border-bottom:2px solid var(--line);border-radius:.15rem}.sign{font-size:.62em;color:var(--dim);user-select:none}.anchor{scroll-margin:6rem}
.text p.item{margin:.2rem 0 .2rem 1.2rem}.text p.item::before{content:"• "}.text .furniture{color:var(--dim)}.text pre{white-space:pre-wrap}.s:target,.s.lit{background:var(--panel);box-shadow:0 0 0 .3rem var(--panel);outline:2px solid var(--accent);outline-offset:.3rem;border-radius:.2rem}mark.lit{outline:3px solid var(--accent)}.s.dimmed{opacity:.35}
.theme{border-left:4px solid var(--line);padding:.1rem 0 .1rem .8rem;margin:.8rem 0}.theme.affirmed{border-color:var(--plus)}.theme.criticised{border-color:var(--minus)}.theme.mixed{border-color:var(--accent)}.theme blockquote{margin:.3rem 0;color:var(--dim)}.affirmed .verdict{color:var(--plus)}.criticised .verdict{color:var(--minus)}
#back{position:fixed;bottom:1rem;right:1rem;z-index:2}
@media print{body{font-size:9.5pt;max-width:none;padding:0}.filters,#back,button{display:none}.columns{display:block}.columns aside{position:static;max-height:none}h2{break-after:avoid}tr,.theme,p{break-inside:avoid}mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;

/** Style of each category's marks, made from the list of categories. */
export const markStyle = (categories: readonly string[]): string =>
  categories
    .map(
      (id) =>
        `mark.m-${id}{background:var(--${id})}body.off-${id} mark.m-${id}{background:none;border-color:transparent}body.off-${id} .sign.k-${id}{display:none}`,
    )
    .join('');

export const SCRIPT = `
const $=(q,r=document)=>[...r.querySelectorAll(q)];
const back=document.getElementById('back');let from=null;
const show=(list)=>{$('.lit').forEach(e=>e.classList.remove('lit'));list.forEach(e=>e.classList.add('lit'));
list[0]&&list[0].scrollIntoView({block:'center'})};
const turns=new Map();
document.addEventListener('click',(event)=>{
const go=event.target.closest('[data-go]');
if(go){const ids=go.dataset.go.split(' ');const at=(turns.get(go)??-1)+1;turns.set(go,at);const id=ids[at%ids.length];
const list=id[0]==='c'?$('mark[data-cues]').filter(m=>m.dataset.cues.split(' ').includes(id.slice(1))):[document.getElementById(id)].filter(Boolean);
from=go;back.hidden=false;show(list);event.preventDefault()}
const mark=event.target.closest('mark[data-cues]');
if(mark){const first=mark.className.split(' ')[0].slice(2);const row=document.getElementById('row-'+first);if(row){from=mark;back.hidden=false;show([row])}}});
back.addEventListener('click',()=>{if(from){show([from]);from.focus&&from.focus();back.hidden=true}});
$('input[data-category]').forEach(box=>box.addEventListener('change',()=>document.body.classList.toggle('off-'+box.dataset.category,!box.checked)));
const pick=document.getElementById('theme');
pick&&pick.addEventListener('change',()=>$('.s').forEach(s=>s.classList.toggle('dimmed',pick.value!==''&&!(s.dataset.themes||'').split(' ').includes(pick.value))));
`;
