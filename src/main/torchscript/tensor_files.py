  # Between tensors and files, a block at a time.
  # empty: a new tensor of the given shape and element type on the device of `like`.
  # fill: writes values [n] of any type into target [any shape and type] from element `start` on; converts.
  # part: elements [start, start + count) of x as a contiguous copy [count] on the CPU.

  def empty(self, shape: List[int], dtype: int, like: Tensor) -> Tensor:
    return torch.empty(shape, dtype=dtype, device=like.device)

  def fill(self, target: Tensor, start: int, values: Tensor) -> Tensor:
    part = target.view([-1])[start:start + values.numel()]
    part.copy_(values)
    return part

  def part(self, x: Tensor, start: int, count: int) -> Tensor:
    return x.reshape([-1])[start:start + count].to(torch.device("cpu")).clone()
