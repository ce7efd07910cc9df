  # Matrices between the orientation of files and that of computing.

  def transposed(self, x: Tensor) -> Tensor:
    return x.t().contiguous().clone()

  def copy_transposed(self, target: Tensor, x: Tensor) -> Tensor:
    target.copy_(x.t())
    return target.select(0, 0)
