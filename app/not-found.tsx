export { default } from '@/app/(workspace)/not-found'
