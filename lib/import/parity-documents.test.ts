import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exportPath } from './parity-documents.ts'
import { readExport } from './recognise.ts'
import { exportFiles } from './sources/export-files.ts'
import { upload, wordpress } from './testing/wordpress.ts'

it('an address by number is that of its document or file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  try {
    writeFileSync(join(folder, 'export.xml'), wordpress({ id: 3, name: 'lamps' }, upload(7, 3)))
    const path = exportPath(await readExport(exportFiles([folder])))
    expect(path('https://old.example/?p=3')).toBe('/2020/01/02/lamps/')
    expect(path('/?attachment_id=7')).toBe('/wp-content/uploads/7.jpg')
    expect(path('https://old.example/x/')).toBe('/x/')
    expect(path('https://other.example/?p=3')).toBeNull()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
