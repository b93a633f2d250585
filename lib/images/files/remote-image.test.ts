import { describe, expect, it } from 'vitest'
import { remoteImage, shapeInUrl } from './remote-image.ts'

describe('shapeInUrl', () => {
  it.each([
    ['https://source.unsplash.com/random/1500x1146', 1500, 1146],
    ['https://a.example/p.jpg?w=640&h=480', 640, 480],
    ['https://a.example/p.jpg?width=64&height=48', 64, 48],
    ['https://a.example/p.jpg?size=300x200', 300, 200],
    ['https://a.example/up/photo-1024x768.jpg', 1024, 768],
    ['https://picsum.photos/id/1/900/600', 900, 600],
  ])('reads %s', (url, width, height) => {
    expect(shapeInUrl(url)).toEqual({ width, height })
  })

  it.each([
    'https://a.example/2019/08/photo.jpg',
    'https://a.example/photo.jpg?w=640',
    'https://a.example/0x1F600.png',
    'https://a.example/9000x1.png',
    'https://a.example/a1b2c3x400d.png',
  ])('finds no shape in %s', (url) => {
    expect(shapeInUrl(url)).toBeNull()
  })
})

describe('remoteImage', () => {
  it('is 3:2 when the shape is unknown', () => {
    const { width, height } = remoteImage('https://a.example/x.png')
    expect(width / height).toBe(1.5)
  })

  it('is allowed by exact host or by subdomain pattern only', () => {
    const allowed = (url: string) => remoteImage(url, ['img.example.org', '*.cdn.example']).allowed
    expect(allowed('https://img.example.org/x.png')).toBe(true)
    expect(allowed('https://eu.cdn.example/x.png')).toBe(true)
    expect(allowed('https://evilimg.example.org/x.png')).toBe(false)
    expect(allowed('https://cdn.example.evil/x.png')).toBe(false)
  })
})
