import { AgencyError, readAgency, type Agency } from '../../../src/agency.ts'
import { choiceFaults } from '../../../src/sop/choose.ts'
import { exampleLeft } from '../../../src/staff/set-up-faults.ts'
import { catalogue } from '../../../flows/sop/catalogue.ts'
import { ConfigError, readConfig, variableNames, type Config } from '../../config.ts'
import { about, type Finding } from './finding.ts'

/** What could be made of an environment that may have faults. */
export interface ReadSettings {
  /** Without the variables that are left out. Undefined: not even so. */
  readonly config: Config | undefined
  /** Variables that were left out because they, or others of their platform, are wrong. */
  readonly leftOut: ReadonlySet<string>
  /** A platform is named, rightly or not: the data are an agency's, and its letters go out. */
  readonly live: boolean
  readonly findings: readonly Finding[]
}

type Environment = Readonly<Record<string, string | undefined>>

const platforms = ['TELEGRAM', 'SLACK', 'WHATSAPP']

/** Reads the environment; what is wrong with it becomes findings, and the rest is looked at without it. */
export function readSettings(env: Environment): ReadSettings {
  const first = tryConfig(env, new Set())
  if (first.config !== undefined) {
    const findings = [about('settings').fine('settings')]
    return { config: first.config, leftOut: new Set(), live: connects(first.config), findings }
  }
  const findings = first.faults.map((said) => about('settings').fault('settings-variable', { said }))
  const wrong = first.faults.flatMap((fault) => variableNames.filter((name) => fault.startsWith(`${name}:`)))
  // A platform is whole or not there: what stands beside a wrong variable of its own goes too.
  const gone = platforms.filter((platform) => wrong.some((name) => name.startsWith(`${platform}_`)))
  const leftOut = new Set([
    ...wrong,
    ...variableNames.filter((name) => gone.some((platform) => name.startsWith(`${platform}_`))),
  ])
  // What is left may name no platform any more: that does not make it the simulator's.
  const real = gone.length > 0 ? { ...env, LOKET_SIMULATOR: '0' } : env
  const { config } = tryConfig(real, leftOut)
  return { config, leftOut, live: gone.length > 0 || (config !== undefined && connects(config)), findings }
}

function connects({ telegram, slack, whatsapp }: Config): boolean {
  return (telegram ?? slack ?? whatsapp) !== undefined
}

function tryConfig(
  env: Environment,
  leftOut: ReadonlySet<string>,
): { readonly config: Config | undefined; readonly faults: readonly string[] } {
  try {
    const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !leftOut.has(name)))
    return { config: readConfig(kept), faults: [] }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return { config: undefined, faults: error.faults }
  }
}

/** What else the environment leaves to be done, where nothing in it is wrong. */
export function checkConfig(config: Config): Finding[] {
  const { admins, http, telegram, slack, whatsapp, simulator } = config
  const { notice, fault } = about('settings')
  if (simulator === 'alone') return [notice('simulator')]
  const connected = { telegram: telegram !== undefined, slack: slack !== undefined }
  if (!connected.telegram && !connected.slack && whatsapp === undefined) return [notice('platforms-none')]
  const able = admins.filter(({ platform }) => connected[platform])
  return [
    ...(simulator === 'beside' ? [notice('simulator-beside')] : []),
    ...(simulator === 'beside' || connected.telegram || whatsapp !== undefined
      ? []
      : [fault('citizens-nowhere')]),
    able.length === 0
      ? about('admins').fault('admins-none')
      : about('admins').fine('admins', { count: able.length }),
    publicUrlFinding(http.publicUrl),
  ]
}

function publicUrlFinding(url: string | undefined): Finding {
  const { fine, notice } = about('settings')
  if (url === undefined) return notice('public-url-none')
  return url.startsWith('https:') ? fine('public-url', { url }) : notice('public-url-local', { url })
}

/** Reads the agency file; undefined when it cannot be used. `live`: letters go out with what stands in it. */
export function checkAgency(
  path: string,
  { live }: { readonly live: boolean },
): { readonly agency: Agency | undefined; readonly findings: Finding[] } {
  const { fine, notice, fault } = about('agency')
  const faultsOf = (faults: readonly string[]) =>
    faults.map((said) => fault('agency-setting', { said, path }))
  try {
    const agency = readAgency(path)
    const faults = choiceFaults(catalogue, agency)
    if (faults.length > 0) return { agency: undefined, findings: faultsOf(faults) }
    const examples = exampleLeft(agency).map((part) => (live ? fault : notice)(`agency-${part}`, { path }))
    const { shortName: name, zoneName: zone, sops } = agency
    return { agency, findings: [fine('agency', { name, zone, sops: sops.length }), ...examples] }
  } catch (error) {
    if (!(error instanceof AgencyError)) throw error
    return { agency: undefined, findings: faultsOf(error.faults) }
  }
}
