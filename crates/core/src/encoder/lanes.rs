//! Several numbers at once. In WebAssembly each of these is one or two instructions, named here because the compiler does not find them by
//! itself; elsewhere it does.

pub(super) use machine::*;

/// As many whole numbers are multiplied at once.
pub(super) const EIGHT: usize = 8;
/// As many floating ones.
pub(super) const FOUR: usize = 4;

#[cfg(target_arch = "wasm32")]
mod machine {
    use std::arch::wasm32::{
        f32x4, f32x4_add, f32x4_extract_lane, f32x4_mul, f32x4_splat, i16x8, i32x4_add, i32x4_dot_i16x8,
        i32x4_extract_lane, i32x4_splat, v128,
    };

    pub type Eight = v128;
    pub type Four = v128;

    pub fn eight(n: &[i16]) -> Eight {
        i16x8(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7])
    }

    /// The sums of the products of two rows with two others: first with first, first with second, second with first, second with second.
    pub fn products([a, b]: [&[Eight]; 2], [c, d]: [&[Eight]; 2]) -> [i32; 4] {
        let mut sums = [i32x4_splat(0); 4];
        for (((a, b), c), d) in a.iter().zip(b).zip(c).zip(d) {
            sums[0] = i32x4_add(sums[0], i32x4_dot_i16x8(*a, *c));
            sums[1] = i32x4_add(sums[1], i32x4_dot_i16x8(*a, *d));
            sums[2] = i32x4_add(sums[2], i32x4_dot_i16x8(*b, *c));
            sums[3] = i32x4_add(sums[3], i32x4_dot_i16x8(*b, *d));
        }
        sums.map(|sum| {
            i32x4_extract_lane::<0>(sum)
                + i32x4_extract_lane::<1>(sum)
                + i32x4_extract_lane::<2>(sum)
                + i32x4_extract_lane::<3>(sum)
        })
    }

    pub fn four(n: &[f32]) -> Four {
        f32x4(n[0], n[1], n[2], n[3])
    }

    pub fn all(n: f32) -> Four {
        f32x4_splat(n)
    }

    pub fn add_product(sum: Four, a: Four, b: Four) -> Four {
        f32x4_add(sum, f32x4_mul(a, b))
    }

    pub fn numbers(four: Four) -> [f32; 4] {
        [
            f32x4_extract_lane::<0>(four),
            f32x4_extract_lane::<1>(four),
            f32x4_extract_lane::<2>(four),
            f32x4_extract_lane::<3>(four),
        ]
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod machine {
    pub type Eight = [i16; super::EIGHT];
    pub type Four = [f32; super::FOUR];

    pub fn eight(n: &[i16]) -> Eight {
        [n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]]
    }

    /// The sums of the products of two rows with two others: first with first, first with second, second with first, second with second.
    pub fn products([a, b]: [&[Eight]; 2], [c, d]: [&[Eight]; 2]) -> [i32; 4] {
        // What cannot overflow is not checked for it, in tests either: there it would be most of the time.
        let add = |sum: i32, (a, b): (&i16, &i16)| sum.wrapping_add(i32::from(*a).wrapping_mul(i32::from(*b)));
        let product = |a: &[Eight], b: &[Eight]| a.as_flattened().iter().zip(b.as_flattened()).fold(0, add);
        [product(a, c), product(a, d), product(b, c), product(b, d)]
    }

    pub fn four(n: &[f32]) -> Four {
        [n[0], n[1], n[2], n[3]]
    }

    pub fn all(n: f32) -> Four {
        [n; super::FOUR]
    }

    pub fn add_product(sum: Four, a: Four, b: Four) -> Four {
        [sum[0] + a[0] * b[0], sum[1] + a[1] * b[1], sum[2] + a[2] * b[2], sum[3] + a[3] * b[3]]
    }

    pub fn numbers(four: Four) -> [f32; 4] {
        four
    }
}
