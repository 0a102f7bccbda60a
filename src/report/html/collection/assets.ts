/** What the page of several posts adds to the style sheet of the report. */
export const INDEX_STYLE = `
html{scroll-padding:1rem 0}.scroll{position:relative}#posts td,#posts th{padding-right:1rem}#posts td.n,#posts th.n{text-align:left}.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));gap:1rem 1.5rem;margin:.8rem 0}figure{margin:0}figcaption{color:var(--fg);font-weight:600;font-size:.95rem}
.panels .plot{width:100%;max-width:22rem}.inline{display:inline-block;vertical-align:middle}.day{white-space:nowrap}
button.sort{background:none;border:0;padding:0;font-weight:600;text-align:inherit;white-space:nowrap}button.sort::after{content:" ↕";color:var(--dim)}th[aria-sort=ascending] button.sort::after{content:" ↑";color:var(--accent)}th[aria-sort=descending] button.sort::after{content:" ↓";color:var(--accent)}
#posts th[scope=row],.keys th[scope=row]{white-space:normal;min-width:11rem}#posts td:nth-child(n+3){min-width:4.5rem}#posts td:not(.n):nth-last-child(-n+2){min-width:12rem}#posts td,#posts th{vertical-align:top}#posts .n{white-space:nowrap}#posts .inline{max-width:none}.keys td:last-child{min-width:16rem}.keys td,.keys th{vertical-align:top}
.map th,.map td{padding:.15rem .4rem}.map .c{text-align:center;white-space:nowrap;overflow-wrap:normal;min-width:2rem;font-variant-numeric:tabular-nums}.map th[scope=row]{position:sticky;left:0;background:var(--bg);white-space:normal;min-width:9rem}.map .counter>*{border-top:2px solid var(--line)}
.map td.d1{background:color-mix(in srgb,var(--tone) 10%,var(--bg))}.map td.d2{background:color-mix(in srgb,var(--tone) 18%,var(--bg))}.map td.d3{background:color-mix(in srgb,var(--tone) 26%,var(--bg))}.map td.d4{background:color-mix(in srgb,var(--tone) 36%,var(--bg))}
.map td{--tone:var(--dim)}.map td.t-affirmed{--tone:var(--plus)}.map td.t-criticised{--tone:var(--minus)}.map td.t-mixed,.map td.t-doubted,.map td.t-asked{--tone:var(--accent)}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:1.2rem 2rem}.cards article{border-top:3px solid var(--line);min-width:0}.cards article:target{border-color:var(--accent)}.cards blockquote{margin:.4rem 0;padding-left:.8rem;border-left:3px solid var(--line);color:var(--dim)}.cards ul{padding-left:1.1rem}.ways a{margin-right:1rem}
details{margin:.6rem 0}summary{cursor:pointer;color:var(--accent)}
tr.lit>*,th.lit,td.lit{box-shadow:inset 0 2px var(--accent),inset 0 -2px var(--accent)}g.lit .dot{fill:var(--fg);stroke:var(--accent);stroke-width:3}g.lit .interval{opacity:1;stroke-width:4}g.lit .label{fill:var(--fg);font-weight:700}.some g:not(.lit) .dot,.some g:not(.lit) .interval{opacity:.3}article.lit{border-color:var(--accent)!important}
@media print{.cards{display:block}.cards article,figure{break-inside:avoid}button.sort{display:inline}button.sort::after{content:""}details:not([open]){display:none}.scroll{overflow:visible}}
`;

export const INDEX_SCRIPT = `
const $=(q,r=document)=>[...r.querySelectorAll(q)];
const table=document.getElementById('posts'),body=table.tBodies[0],heads=$('thead th',table);
const order=new Intl.Collator(document.documentElement.lang,{numeric:true,sensitivity:'base'}).compare;
heads.forEach((head,column)=>head.firstElementChild.addEventListener('click',()=>{
const down=head.getAttribute('aria-sort')==='ascending';
heads.forEach(other=>other.removeAttribute('aria-sort'));head.setAttribute('aria-sort',down?'descending':'ascending');
const value=row=>row.cells[column].dataset.v;
body.append(...[...body.rows].sort((a,b)=>{const x=value(a),y=value(b);
return x===''||y===''?(x==='')-(y===''):(down?-1:1)*(head.className==='n'?x-y:order(x,y))||a.dataset.p-b.dataset.p}))}));
const pick=document.getElementById('pick');
pick.addEventListener('change',()=>{$('[data-p]').forEach(e=>e.classList.toggle('lit',e.dataset.p===pick.value));
document.body.classList.toggle('some',pick.value!=='')});
`;
