/**
 * The 48 nominal classes of the Kotus list that have rules of their own (49 goes by 32 and 48; 50 and 51 are compounds), as
 * templates that `spell` reads. Brackets mark what is rare.
 */
export interface NominalClass {
  /** What the rules take off the lemma's end: a number of letters, or the last vowel (all last vowels) with what follows. */
  readonly cut: number | 'VC' | 'V+C';
  /** The lemma shows the weak grade (rikas : rikkaan). */
  readonly inverse: boolean;
  /** Vowel stem of the singular, strong and weak; an empty weak one is the strong template in the weak grade. */
  readonly sg: string;
  readonly sgWeak: string;
  readonly par: string;
  readonly ill: string;
  /** Plural stems, best first, strong and weak. */
  readonly pl: string;
  readonly plWeak: string;
  readonly genPl: string;
  readonly parPl: string;
  readonly illPl: string;
  /** A form that only stands before another part (nais-, hevos-). */
  readonly link: string;
}

// biome-ignore format: a table
const TABLE = `
class | cut | inverse | sg    | sgWeak | par          | ill           | pl      | plWeak | genPl                              | parPl            | illPl              | link
1     | 1   |         | +*    |        | +*A          | +*:n          | +*i     |        | +*jen                              | +*jA             | +*ihin             |
2     | 1   |         | +*    |        | +*A          | +*:n          | +*i     |        | +*jen +*iden +*itten               | +*jA +*itA       | +*ihin             |
3     | 1   |         | +*    |        | +*tA         | +*:n          | +*i     |        | +*iden +*itten                     | +*itA            | +*ihin             |
4     | 1   |         | +*    |        | +*A          | +*:n          | +*i -*i |        | -*iden -*itten +*jen               | -*itA +*jA       | -*ihin +*ihin      |
5     | 1   |         | +i    |        | +iA          | +iin          | +ei     |        | +ien                               | +ejA             | +eihin             |
6     | 1   |         | +i    |        | +iA          | +iin          | +ei     |        | +ien +eiden +eitten                | +eitA +ejA       | +eihin             |
7     | 1   |         | +e    |        | +eA          | +een          | +i      |        | +ien                               | +iA              | +iin               |
8     | 1   |         | +e    |        | +eA          | +een          | +ei     |        | +ejen (+ein)                       | +ejA             | +eihin             |
9     | 1   |         | +*    |        | +*A          | +*An          | +Oi     |        | +Ojen (+*in)                       | +OjA             | +Oihin             |
10    | 1   |         | +*    |        | +*A          | +*An          | +i      |        | +ien (+*in)                        | +iA              | +iin               |
11    | 1   |         | +*    |        | +*A          | +*An          | +i +Oi  |        | +ien +Oiden +Oitten (+Ojen) (+*in) | +iA +OitA (+OjA) | +iin +Oihin        |
12    | 1   |         | +*    |        | +*A          | +*An          | +Oi     |        | +Oiden +Oitten (+*in)              | +OitA            | +Oihin             |
13    | 1   |         | +*    |        | +*A          | +*An          | +Oi     |        | +Oiden +Oitten +Ojen (+*in)        | +OitA +OjA       | +Oihin             |
14    | 1   |         | +*    |        | +*A          | +*An          | -Oi +Oi |        | -Oiden -Oitten +Ojen (+*in)        | -OitA +OjA       | -Oihin +Oihin      |
15    | 1   |         | +*    |        | +*A +*tA     | +*An          | +i      |        | +iden +itten (+*in)                | +itA             | +isiin +ihin       |
16    | 1   |         | +A    |        | +AA          | +AAn          | +i      |        | +ien (+Ain)                        | +iA              | +iin               |
17    | 1   |         | +*    |        | +*tA         | +*seen        | +i      |        | +iden +itten                       | +itA             | +isiin (+ihin)     |
18    | 1   |         | +*    |        | +*tA         | +*h~n         | +i      |        | +iden +itten                       | +itA             | +ihin              |
19    | 2   |         | +*    |        | +*tA         | +*h~n         | +2i     |        | +2iden +2itten                     | +2itA            | +2ihin             |
20    | 1   |         | +*    |        | +*tA         | +*seen +*h~n  | +i      |        | +iden +itten                       | +itA             | +isiin +ihin       |
21    | 0   |         | +     |        | +tA          | +h~n          | +i      |        | +iden +itten                       | +itA             | +ihin              |
22    | 0   |         | +'    |        | +'tA         | +'hen (+'hin) | +'i     |        | +'iden +'itten                     | +'itA            | +'ihin             |
23    | 1   |         | +e    |        | +tA          | +een          | +i      |        | +ien                               | +iA              | +iin               |
24    | 1   |         | +e    |        | +tA          | +een          | +i      |        | +ien +ten                          | +iA              | +iin               |
25    | 1   |         | +e    |        | +<ntA +eA    | +een          | +i      |        | +ien +<nten                        | +iA              | +iin               |
26    | 1   |         | +e    |        | +tA          | +een          | +i      |        | +ten +ien                          | +iA              | +iin               |
27    | 2   |         | +te   | +de    | +ttA         | +teen         | +si     |        | +sien +tten                        | +siA             | +siin              |
28    | 2   |         | +te   | +:e    | +ttA         | +teen         | +si     |        | +sien +tten                        | +siA             | +siin              |
29    | 3   |         | +pse  |        | +stA         | +pseen        | +psi    |        | +sten +psien                       | +psiA            | +psiin             |
30    | 3   |         | +tse  |        | +stA         | +tseen        | +tsi    |        | +tsien +sten                       | +tsiA            | +tsiin             |
31    | 3   |         | +hte  | +hde   | +htA         | +hteen        | +ksi    |        | +ksien                             | +ksiA            | +ksiin             |
32    | VC  | x       | +*e   | +*e    | =*tA         | +*een         | +*i     | +*i    | +*ien =*ten                        | +*iA             | +*iin              |
33    | V+C | x       | +*<me | +*<me  | =*tA         | +*<meen       | +*<mi   | +*<mi  | +*<mien =*ten                      | +*<miA           | +*<miin            |
34    | VC  | x       | +*<mA | +*<mA  | =*tA         | +*<mAAn       | +*<mi   | +*<mi  | +*<mien (=*ten)                    | +*<miA           | +*<miin            |
35    | VC  | x       | +*<mA | +*<mA  | =*tA         | +*<mAAn       | +*<mi   | +*<mi  | +*<mien (+*<mAin)                  | +*<miA           | +*<miin            |
36    | 1   |         | +mpA  | +mmA   | +ntA         | +mpAAn        | +mpi    | +mmi   | +mpien +nten (+mpAin)              | +mpiA            | +mpiin             |
37    | 1   |         | +mpA  | +mmA   | +ntA (+mpAA) | +mpAAn        | +mpi    | +mmi   | +mpien (+mpAin)                    | +mpiA            | +mpiin             |
38    | 3   |         | +se   |        | +stA         | +seen         | +si     |        | +sten +sien                        | +siA             | +siin              | +s
39    | 1   |         | +kse  |        | +stA         | +kseen        | +ksi    |        | +sten +ksien                       | +ksiA            | +ksiin             |
40    | 1   |         | +te   | +de    | +ttA         | +teen         | +ksi    |        | +ksien                             | +ksiA            | +ksiin             |
41    | VC  | x       | +*<:  | +*<:   | =*tA         | +*<:seen      | +*<i    | +*<i   | +*<iden +*<itten                   | +*<itA           | +*<isiin (+*<ihin) |
42    | 1   |         | +he   |        | +stA         | +heen         | +hi     |        | +sten +hien                        | +hiA             | +hiin              |
43    | VC  | x       | +*<e  | +*<e   | =*tA         | +*<een        | +*<i    | +*<i   | +*<iden +*<itten                   | +*<itA           | +*<isiin +*<ihin   |
44    | VC  | x       | +*<:  | +*<:   | =*tA         | +*<:seen      | +*<i    | +*<i   | +*<iden +*<itten                   | +*<itA           | +*<isiin           |
45    | 1   |         | +nte  | +nne   | +ttA         | +nteen        | +nsi    |        | +nsien                             | +nsiA            | +nsiin             |
46    | 1   |         | +nte  | +nne   | +ttA         | +nteen        | +nsi    |        | +nsien (+nten)                     | +nsiA            | +nsiin             |
47    | 2   |         | +ee   |        | +*tA         | +eeseen       | +ei     |        | +eiden +eitten                     | +eitA            | +eisiin (+eihin)   |
48    | 1   | x       | +e:   | +e:    | =ettA        | +eeseen       | +ei     | +ei    | +eiden +eitten                     | +eitA            | +eisiin +eihin     |
`;

export const NOMINAL_CLASSES: ReadonlyMap<number, NominalClass> = new Map(
  TABLE.trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [kotus = '', cut = '', inverse = '', ...templates] = line.split('|').map((cell) => cell.trim());
      const [
        sg = '',
        sgWeak = '',
        par = '',
        ill = '',
        pl = '',
        plWeak = '',
        genPl = '',
        parPl = '',
        illPl = '',
        link = '',
      ] = templates;
      const length = cut === 'VC' || cut === 'V+C' ? cut : Number(cut);
      return [
        Number(kotus),
        { cut: length, inverse: inverse === 'x', sg, sgWeak, par, ill, pl, plWeak, genPl, parPl, illPl, link },
      ];
    }),
);
