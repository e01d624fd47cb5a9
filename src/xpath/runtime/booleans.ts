/** fn:true. */
export function yes(): boolean {
  return true;
}

/** fn:false. */
export function no(): boolean {
  return false;
}

/** fn:not; the caller has taken the effective boolean value. */
export function not(value: boolean): boolean {
  return !value;
}

/** fn:boolean; the caller has taken the effective boolean value. */
export function identity(value: boolean): boolean {
  return value;
}
