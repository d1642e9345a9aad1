import { badRequest } from '../errors.ts'
import { limits } from '../limits.ts'
import type { Method } from './call.ts'

/** Bot API: getFile. The file is then at /file/bot<token>/<file_path>. */
export const getFile: Method = (call) => {
  const id = call.params.text('file_id') ?? ''
  if (id === '') throw badRequest('file_id is not specified')
  const file = call.sim.files.get(id)
  if (file.size > limits.downloadBytes) throw badRequest('file is too big')
  return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path }
}
