import { describe, expect, it } from 'vitest'
import { readBytes } from './read.ts'
import { encoded } from './testing/encoded.ts'

const RUSSIAN =
  'Министр иностранных дел России и министр иностранных дел Китая провели в Москве переговоры о безопасности. Стороны подписали план консультаций на следующий год.'
const CHINESE = '两国外长在北京举行战略安全磋商，双方就共同关心的国际和地区问题深入交换意见，并签署了明年的磋商计划。'
const TRADITIONAL = '兩國外長在臺北舉行會談，雙方就共同關心的國際和地區問題深入交換意見，並簽署了明年的合作計畫。'
const JAPANESE =
  '日本と中国の外相は東京で会談し、両国の安全保障について意見を交わした。次回の協議は来年に北京で開かれる。'
const KOREAN = '한국과 일본의 외교장관은 서울에서 회담을 열고 양국의 안보 문제에 대하여 의견을 나누었다.'
const FRENCH = 'Les ministres des affaires étrangères se sont réunis à Genève ; la réunion a été reportée à décembre.'

const utf16 = (text: string, { big = false, mark = true } = {}): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}
const page = (label: string, text: string, encoding: string): Uint8Array =>
  encoded(`<!doctype html><html><head><meta charset="${label}"></head><body><p>${text}</p></body></html>`, encoding)
const utf8Page = (label: string, text: string): Uint8Array =>
  Buffer.from(`<!doctype html><html><head><meta charset="${label}"></head><body><p>${text}</p></body></html>`)

describe('is right where', () => {
  it.each<[string, Uint8Array, string, { encoding?: string; asked?: string }]>([
    ['a page states windows-1251', page('windows-1251', RUSSIAN, 'windows-1251'), RUSSIAN, {}],
    ['a page states koi8-r', page('koi8-r', RUSSIAN, 'koi8-r'), RUSSIAN, {}],
    ['a page states gb2312', page('gb2312', CHINESE, 'gbk'), CHINESE, {}],
    ['a page states gb18030', page('GB18030', CHINESE, 'gb18030'), CHINESE, {}],
    ['a page states big5', page('big5', TRADITIONAL, 'big5'), TRADITIONAL, {}],
    ['a page states shift_jis', page('Shift_JIS', JAPANESE, 'shift_jis'), JAPANESE, {}],
    ['a page states euc-jp', page('euc-jp', JAPANESE, 'euc-jp'), JAPANESE, {}],
    ['a page states euc-kr', page('euc-kr', KOREAN, 'euc-kr'), KOREAN, {}],
    ['a page states iso-8859-1', page('iso-8859-1', FRENCH, 'windows-1252'), FRENCH, {}],
    ['a server states it and the page does not', encoded(RUSSIAN, 'windows-1251'), RUSSIAN, { encoding: 'cp1251' }],
    [
      'server and page differ and the page is right',
      page('windows-1251', RUSSIAN, 'windows-1251'),
      RUSSIAN,
      { encoding: 'utf-8' },
    ],
    [
      'the server says Latin 1 of Russian',
      page('windows-1251', RUSSIAN, 'windows-1251'),
      RUSSIAN,
      { encoding: 'iso-8859-1' },
    ],
    ['a page states windows-1251 and is UTF-8', utf8Page('windows-1251', RUSSIAN), RUSSIAN, {}],
    ['a page states gb2312 and is UTF-8', utf8Page('gb2312', CHINESE), CHINESE, {}],
    ['a page states utf-16 and is UTF-8', utf8Page('utf-16', CHINESE), CHINESE, {}],
    ['a page states an encoding that there is not', utf8Page('klingon', FRENCH), FRENCH, {}],
    [
      'a mark says UTF-8 and the page shift_jis',
      Buffer.concat([Buffer.from('\ufeff'), utf8Page('shift_jis', JAPANESE)]),
      JAPANESE,
      {},
    ],
    [
      'a mark says UTF-16 and the page windows-1251',
      utf16(`<html><meta charset="windows-1251"><body><p>${RUSSIAN}`),
      RUSSIAN,
      {},
    ],
    ['UTF-16, small end first, with a mark', utf16(RUSSIAN), RUSSIAN, {}],
    ['UTF-16, big end first, with a mark', utf16(CHINESE, { big: true }), CHINESE, {}],
    ['UTF-16 without a mark', utf16(RUSSIAN, { mark: false }), RUSSIAN, {}],
    ['UTF-16, big end first, without a mark', utf16(RUSSIAN, { big: true, mark: false }), RUSSIAN, {}],
    ['the operator names it', encoded(RUSSIAN, 'koi8-r'), RUSSIAN, { asked: 'koi8-r' }],
    [
      'the operator names it against the page',
      page('utf-8', RUSSIAN, 'windows-1251'),
      RUSSIAN,
      { asked: 'windows-1251' },
    ],
  ])('%s', async (_, bytes, expected, { encoding, asked }) => {
    const { source } = await readBytes(bytes, { name: 'story', encoding }, { encoding: asked })
    expect(source.text).toContain(expected)
  })
})

describe('is refused where', () => {
  it.each<[string, Uint8Array, string, { encoding?: string; asked?: string }]>([
    ['nothing states windows-1251', encoded(RUSSIAN, 'windows-1251'), 'input-not-utf8', {}],
    ['nothing states gbk', encoded(CHINESE, 'gbk'), 'input-not-utf8', {}],
    ['a page states utf-8 and is not', page('utf-8', RUSSIAN, 'windows-1251'), 'input-not-utf8', {}],
    ['Russian of koi8-r is said to be windows-1251', page('windows-1251', RUSSIAN, 'koi8-r'), 'input-encoding', {}],
    ['Russian of windows-1251 is said to be koi8-r', page('koi8-r', RUSSIAN, 'windows-1251'), 'input-encoding', {}],
    ['Russian of windows-1251 is said to be ibm866', page('ibm866', RUSSIAN, 'windows-1251'), 'input-encoding', {}],
    ['Russian of ibm866 is said to be windows-1251', page('windows-1251', RUSSIAN, 'ibm866'), 'input-encoding', {}],
    [
      'Russian of windows-1251 is said to be Latin 1',
      page('iso-8859-1', RUSSIAN, 'windows-1251'),
      'input-encoding',
      {},
    ],
    ['Japanese of shift_jis is said to be gbk', page('gbk', JAPANESE, 'shift_jis'), 'input-encoding', {}],
    ['Chinese of gbk is said to be shift_jis', page('shift_jis', CHINESE, 'gbk'), 'input-encoding', {}],
    ['Chinese of gbk is said to be big5', page('big5', CHINESE, 'gbk'), 'input-encoding', {}],
    ['Chinese of big5 is said to be gbk', page('gbk', TRADITIONAL, 'big5'), 'input-encoding', {}],
    ['Chinese of gbk is said to be euc-jp', page('euc-jp', CHINESE, 'gbk'), 'input-encoding', {}],
    ['Korean is said to be gbk', page('gbk', KOREAN, 'euc-kr'), 'input-encoding', {}],
    ['Japanese of euc-jp is said to be gb2312', page('gb2312', JAPANESE, 'euc-jp'), 'input-encoding', {}],
    ['a mark says UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'input-encoding', {}],
    ['UTF-16 ends within a character', utf16(RUSSIAN).subarray(0, 101), 'input-encoding', {}],
    ['the operator names the wrong one', encoded(RUSSIAN, 'koi8-r'), 'input-encoding', { asked: 'windows-1251' }],
    ['the operator names one that there is not', encoded(RUSSIAN, 'koi8-r'), 'input-encoding', { asked: 'cyrillic' }],
  ])('%s', async (_, bytes, code, { encoding, asked }) => {
    await expect(readBytes(bytes, { name: 'story', encoding }, { encoding: asked })).rejects.toMatchObject({ code })
  })
})
