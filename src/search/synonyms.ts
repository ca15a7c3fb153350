/**
 * Words that readers use for one another when they ask about hospitals, their leaders and their regulators: plain words
 * beside those of the field. A word may stand in several groups. They are looked for too, and count for less than the
 * reader's own word.
 */
import { tokensOf } from './query.ts';
import { termOf } from './words.ts';

const GROUPS = `
staff employees workforce workers personnel team teams colleagues
doctors doctor nurses nurse physicians clinicians clinical medics
boss bosses executives executive leaders leadership managers directors board senior
computers computer infotech software technology digital systems
hire hiring recruit recruiting recruitment vacancies retention
money cash finance financial funding funds budget cost costs savings
save saving savings cut cuts cutting cheaper economies efficiency
deal contract transaction merger
buy buying bought purchase acquire acquired acquiring acquisition takeover
takeover absorbed swallowed acquisition taken dominated
merge merged merging merger join joined joining combine combined together unite
split divided divide separate apart drift factions camps
camps factions rival tribes subcultures cultures
culture values identity ways habits ethos
happy happier satisfied satisfaction morale pleased content
unhappy upset resentful resentment put angry annoyed sceptical cynical
ignored overlooked neglected forgotten passengers bystanders excluded
feelings feeling emotions emotional softer
stress stressed burnout exhausted exhaustion tired knackered worn fatigue strain
weak weaker struggling failing failed poor underperforming troubled distressed inadequate
strong stronger successful thriving outstanding performing
rescue rescuing help helped support turnaround
advice advise adviser advisers mentor mentoring coaching consultants help support
consultants consultancy mckinsey advisers external
partner partners buddy buddies buddying partnership
choose choice chosen choosing pick picked right fit suitable match
voluntary free choice willingly chose
forced compelled mandated mandatory imposed required ordered
regulator regulators watchdog inspectors inspection commission cqc oversight
contradict contradicts contradictory conflicting confusion ambiguity mixed tunes
bureaucracy paperwork reporting assurance forms meetings scrutiny
watched watching monitored scrutiny scrutinising oversight accountable eye
blame responsible responsibility accountability oversight
freedom autonomy independence alone latitude
label labelled stigma reputation named shamed
reputation image standing name
gain gains benefit benefits motive motives opportunity profit advantage
grow growth expand expansion bigger larger footprint estate influence
worse decline dip deteriorate fall drop
last lasting sustain sustained sustainability permanent durable long-term
temporary short brief fade fades fading quick
measure measured measuring measurement metrics metric count counted targets indicators scores
evidence proof prove believe credible trust reliable
sample interviewed interviews interviewees participants respondents method
method methods methodology qualitative interviews analysis
patients patient public users
ambulance emergency casualty accident aande department
distance far miles apart sites travel
sites site hospitals several multi-site
neighbours neighbouring neighbour local economy health system place
courting courtship talks conversations informal negotiations
friends knew acquaintance relationship relationships history past
talk talks speak language words communicate communication dialogue
vision future goal goals direction
building buildings premises estate capital site
year twelve months annual
winter seasonal
fear fears afraid worry worries anxiety anxious concern concerns
hope optimism optimistic uplifting morale
equal equals best both fair
promise promised said claimed
theory theories concept framework
mistakes errors eggs failure failures
surveys survey questionnaire
`;

let groups: Map<string, string[]> | undefined;

/** The terms of the words that a reader may mean by a term, itself left out. */
export function synonymsOf(term: string): string[] {
  groups ??= makeGroups();
  return groups.get(term) ?? [];
}

function makeGroups(): Map<string, string[]> {
  const made = new Map<string, Set<string>>();
  for (const line of GROUPS.trim().split('\n')) {
    const terms = [...new Set(tokensOf(line).flatMap((word) => termOf(word) ?? []))];
    for (const term of terms) {
      const others = made.get(term) ?? new Set<string>();
      for (const other of terms) if (other !== term) others.add(other);
      made.set(term, others);
    }
  }
  return new Map([...made].map(([term, others]) => [term, [...others]]));
}
