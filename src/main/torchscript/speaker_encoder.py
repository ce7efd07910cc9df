  # The speaker encoder: a residual network over the normalized log mel, attentive statistics, one vector. All fp32.
  # stem: mel [B, bins, F] -> [B, C, bins, F]; w: conv weight, bias, then a batch norm (weight, bias, mean, variance).
  # block: x [B, C, H, F] -> [B, P, H / stride, F / stride]; w: conv, batch norm, conv, batch norm, squeeze (weight, bias),
  #   excite (weight, bias), and where the shape changes a 1x1 conv and its batch norm.
  # attention: x [B, C, H, F] -> weights over time [B, C * H, F]; w: conv (weight, bias), batch norm, conv (weight, bias).
  # pooled: weighted mean and deviation of x, then the last layer -> [B, d].
  # unit: rows of length 1.
  # Mirrors ResNetSpeakerEncoder of Coqui's resnet.py in evaluation mode (ReLU comes before the batch norm).

  def norm(self, x: Tensor, w: List[Tensor]) -> Tensor:
    return torch.batch_norm(x, w[0], w[1], w[2], w[3], False, 0.1, 1e-5, False)

  def stem(self, mel: Tensor, w: List[Tensor]) -> Tensor:
    x = torch.conv2d(mel.unsqueeze(1), w[0], w[1], [1, 1], [1, 1])
    return self.norm(torch.relu(x), w[2:6])

  def block(self, x: Tensor, w: List[Tensor], stride: int) -> Tensor:
    h = self.norm(torch.relu(torch.conv2d(x, w[0], None, [stride, stride], [1, 1])), w[1:5])
    h = self.norm(torch.conv2d(h, w[5], None, [1, 1], [1, 1]), w[6:10])
    s = torch.relu(torch.linear(h.mean([2, 3]), w[10], w[11]))
    s = torch.sigmoid(torch.linear(s, w[12], w[13]))
    h = h * s.unsqueeze(2).unsqueeze(3)
    if len(w) > 14:
      h = h + self.norm(torch.conv2d(x, w[14], None, [stride, stride]), w[15:19])
    else:
      h = h + x
    return torch.relu(h)

  def attention(self, x: Tensor, w: List[Tensor]) -> Tensor:
    flat = x.reshape([x.size(0), -1, x.size(3)])
    h = self.norm(torch.relu(torch.conv1d(flat, w[0], w[1])), w[2:6])
    return torch.softmax(torch.conv1d(h, w[6], w[7]), 2)

  def pooled(self, x: Tensor, a: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    flat = x.reshape([x.size(0), -1, x.size(3)])
    mean = (flat * a).sum([2])
    deviation = torch.sqrt(torch.clamp((flat.pow(2) * a).sum([2]) - mean.pow(2), min=1e-5))
    return torch.linear(torch.cat([mean, deviation], 1), weight, bias)

  def unit(self, x: Tensor) -> Tensor:
    return x / torch.clamp(x.pow(2).sum([1], True).sqrt(), min=1e-12)
