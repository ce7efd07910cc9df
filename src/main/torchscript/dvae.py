  # The DVAE's encoder and its codebook; frozen. All tensors fp32.
  # encode: mel [B, bins, n] -> [B, ceil(n / 2 ** (len(down) / 2)), width of a codebook entry].
  #   down, out: weight, bias of convolutions; blocks: three convolutions each (weight, bias), added to their input.
  # nearest: encoded [B, m, d], codebook [d, codes] -> index of the nearest entry [B, m] int64; ties take the lowest.
  # Mirrors DiscreteVAE.encoder and Quantize.forward of Coqui's dvae.py.

  def encode(self, mel: Tensor, down: List[Tensor], blocks: List[Tensor], out: List[Tensor]) -> Tensor:
    x = mel
    for i in range(len(down) // 2):
      w = down[2 * i]
      x = torch.relu(torch.conv1d(x, w, down[2 * i + 1], [2], [(w.size(2) - 1) // 2]))
    for i in range(len(blocks) // 6):
      w = blocks[6 * i:6 * i + 6]
      h = torch.relu(torch.conv1d(x, w[0], w[1], [1], [(w[0].size(2) - 1) // 2]))
      h = torch.relu(torch.conv1d(h, w[2], w[3], [1], [(w[2].size(2) - 1) // 2]))
      x = torch.conv1d(h, w[4], w[5], [1], [(w[4].size(2) - 1) // 2]) + x
    x = torch.conv1d(x, out[0], out[1], [1], [(out[0].size(2) - 1) // 2])
    return x.permute([0, 2, 1]).contiguous()

  def nearest(self, encoded: Tensor, codebook: Tensor) -> Tensor:
    flat = encoded.reshape([-1, encoded.size(2)])
    distance = flat.pow(2).sum([1], True) - torch.matmul(flat * 2., codebook) + codebook.pow(2).sum([0], True)
    return torch.argmax(-distance, 1).view([encoded.size(0), encoded.size(1)])
