  # Weights between files and computing, where matrices lie the other way round.

  # x [a, b] -> a contiguous [b, a]
  def transposed(self, x: Tensor) -> Tensor:
    return torch.empty([x.size(1), x.size(0)], dtype=x.dtype, device=x.device).copy_(x.t())

  # target [b, a] takes x [a, b]
  def copy_transposed(self, target: Tensor, x: Tensor) -> Tensor:
    return target.copy_(x.t())

  # the first elements of a flat x as a view of the given shape
  def shaped(self, x: Tensor, shape: List[int]) -> Tensor:
    n = 1
    for i in range(len(shape)):
      n = n * shape[i]
    return x.narrow(0, 0, n).view(shape)

  # A scalar whose gradient is zero nearly everywhere: going back from it with 0 makes the gradient's tensor.
  def first_value(self, p: Tensor) -> Tensor:
    return p.reshape([-1]).narrow(0, 0, 1).sum()
